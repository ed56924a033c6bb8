package org.parkcert.materials;

import java.util.Arrays;
import java.util.Optional;

/** 可信等级 of a material (国办函〔2016〕108号). */
public enum TrustGrade {
    A("部门签发，经系统核验"),
    B("窗口核验原件"),
    C("申报单位上传，待核验"),
    D("自行制作并承诺属实");

    private final String label;

    TrustGrade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<TrustGrade> find(String name) {
        return Arrays.stream(values())
                .filter(grade -> grade.name().equals(name))
                .findFirst();
    }
}
