package org.parkcert.bundle;

/** 规则包已部署: a new edition of {@code authority.yaml} was deployed; published in the transaction of the deployment. */
public record BundleDeployed(Authority authority) {}
