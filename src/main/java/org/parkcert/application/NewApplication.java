package org.parkcert.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;

/**
 * 新建申报的请求.
 *
 * @param parkId a park of the registry; or else {@code park}
 * @param park a park that isn't in the registry yet
 * @param paper where an officer registers what came in on paper
 */
public record NewApplication(
        @Nullable String authority,
        @Nullable String matter,
        @Nullable String parkId,
        @Nullable NewPark park,
        @Nullable String precedingCase,
        @Nullable Map<String, @Nullable String> indicators,
        PaperReceipt.@Nullable Body paper) {

    private static final int LONGEST_TEXT = 200;

    /** 纸质申报: as an officer registers it. */
    public NewApplication onPaper(LocalDate receivedOn, String reason) {
        return new NewApplication(
                authority, matter, parkId, park, precedingCase, indicators, new PaperReceipt.Body(receivedOn, reason));
    }

    void checkForm() {
        var faults = new Faults();
        required("authority", authority, "主管部门", faults);
        required("matter", matter, "事项", faults);
        if ((parkId == null) == (park == null)) {
            faults.add("park", "required", "请填写 parkId（已登记的园区）或 park（新园区），二者选一");
        }
        if (park != null) {
            park.checkForm(faults);
        }
        if (precedingCase != null && !precedingCase.isBlank()) {
            try {
                CaseNumber.of(precedingCase.strip());
            } catch (IllegalArgumentException malformed) {
                faults.add("precedingCase", "malformed", "办件编号格式不正确，应如 AB-2026-0001");
            }
        }
        faults.throwIfAny();
    }

    String requireAuthority() {
        return Objects.requireNonNull(authority).strip();
    }

    String requireMatter() {
        return Objects.requireNonNull(matter).strip();
    }

    String requireParkId() {
        return Objects.requireNonNull(parkId);
    }

    Optional<NewPark> newPark() {
        return Optional.ofNullable(park);
    }

    Optional<PaperReceipt.Body> findPaper() {
        return Optional.ofNullable(paper);
    }

    Optional<CaseNumber> findPrecedingCase() {
        return Optional.ofNullable(precedingCase)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(CaseNumber::of);
    }

    Map<String, @Nullable String> declaredIndicators() {
        return Objects.requireNonNullElseGet(indicators, Map::of);
    }

    static void required(String field, @Nullable String text, String name, Faults faults) {
        if (text == null || text.isBlank()) {
            faults.add(field, "required", "请填写" + name);
        } else if (text.length() > LONGEST_TEXT) {
            faults.add(field, "too-long", name + "不能超过 " + LONGEST_TEXT + " 个字");
        }
    }

    /** 拟申报的新园区. */
    public record NewPark(
            @Nullable String name,
            @Nullable String localityCode,
            @Nullable String address,
            @Nullable String operator,
            @Nullable String contact,
            @Nullable String countyCode) {

        static final NewPark NOTHING = new NewPark(null, null, null, null, null);

        public NewPark(
                @Nullable String name,
                @Nullable String localityCode,
                @Nullable String address,
                @Nullable String operator,
                @Nullable String contact) {
            this(name, localityCode, address, operator, contact, null);
        }

        void checkForm(Faults faults) {
            required("park.name", name, "园区名称", faults);
            required("park.localityCode", localityCode, "所在地行政区划代码", faults);
            required("park.address", address, "园区地址", faults);
            required("park.operator", operator, "运营单位", faults);
            required("park.contact", contact, "联系人及联系方式", faults);
        }

        /** 县（市、区）: which one is asked for where the locality's counties are of several regions. */
        void checkCounty(Authority.Locality locality, Faults faults) {
            if (locality.counties().isEmpty()) {
                return;
            }
            if (countyCode == null || countyCode.isBlank()) {
                faults.add("park.countyCode", "required", "请选择园区所在的县（市、区）");
            } else if (locality.county(countyCode.strip()).isEmpty()) {
                faults.add("park.countyCode", "unknown", locality.name() + "没有代码为“" + countyCode + "”的县（市、区），请核对");
            }
        }

        String requireLocalityCode() {
            return Objects.requireNonNull(localityCode).strip();
        }

        Parks.NewPark in(String authority) {
            return new Parks.NewPark(
                    authority,
                    requireLocalityCode(),
                    countyCode == null || countyCode.isBlank() ? null : countyCode.strip(),
                    Objects.requireNonNull(name).strip(),
                    Objects.requireNonNull(address).strip(),
                    Objects.requireNonNull(operator).strip(),
                    Objects.requireNonNull(contact).strip());
        }
    }
}
