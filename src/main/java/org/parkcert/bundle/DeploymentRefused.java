package org.parkcert.bundle;

import java.util.List;
import java.util.stream.Collectors;
import org.parkcert.shared.BusinessRuleViolation;

/** 部署被拒绝: nothing of the deployment was stored; every fault is named at once. */
public final class DeploymentRefused extends BusinessRuleViolation {

    private final List<Fault> faults;

    public DeploymentRefused(List<Fault> faults) {
        super(
                "deployment.refused",
                "部署被拒绝，共 " + faults.size() + " 处问题，请改正后重新部署："
                        + faults.stream().map(Fault::toString).collect(Collectors.joining("；")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
