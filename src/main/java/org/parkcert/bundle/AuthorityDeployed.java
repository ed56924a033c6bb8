package org.parkcert.bundle;

/** 主管部门文件已部署: what its {@code authority.yaml} says may be another from now on; within the transaction of the deployment. */
public record AuthorityDeployed(String authority) {}
