package org.parkcert.bundle;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 主管部门: the tenant that decides, as its {@code authority.yaml} says. Data, never an enum.
 *
 * @param parkTitle what a recognised park is called, such as 市级人力资源服务产业园
 * @param indicators 自定指标, besides the platform's
 * @param regionCategories 地区类别 by key, besides 一般地区 (standard)
 * @param copiesTo 抄送机关 of every numbered document, unless its template names others; none where empty
 */
public record Authority(
        String id,
        String name,
        String shortName,
        String documentPrefix,
        String casePrefix,
        Contact contact,
        List<String> copiesTo,
        LegalBasis legalBasis,
        Set<String> rosterStatuses,
        Practices practices,
        Map<RetentionKind, Period> retention,
        List<Regime> regimes,
        List<Matter> matters,
        List<Locality> localities,
        List<Department> departments,
        Articles articles,
        List<Goal> goals,
        List<Register> registers,
        List<OwnIndicator> indicators,
        Map<String, String> regionCategories,
        String parkTitle) {

    public Optional<Locality> locality(String code) {
        return localities.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<Register> register(String registerId) {
        return registers.stream().filter(one -> one.id().equals(registerId)).findFirst();
    }

    /** The locality of that code, or that has a county of that code. */
    public Optional<Locality> localityOf(String code) {
        return localities.stream()
                .filter(one -> one.code().equals(code) || one.county(code).isPresent())
                .findFirst();
    }

    /** 地区类别, in words; empty for a key that nobody named. */
    public Optional<String> regionCategory(String key) {
        return Optional.ofNullable(key.equals(Locality.STANDARD) ? "一般地区" : regionCategories.get(key));
    }

    /** The regime in force on the day of receipt; empty where none was. */
    public Optional<Regime> regimeOn(LocalDate day) {
        return regimes.stream().filter(regime -> regime.covers(day)).findFirst();
    }

    /** The documents of a case name the rules that govern it. */
    public LegalBasis legalBasisUnder(String regimeId) {
        return regime(regimeId).flatMap(Regime::findLegalBasis).orElse(legalBasis);
    }

    /** Which organisations of a roster count. */
    public Set<String> rosterStatusesUnder(String regimeId) {
        return regime(regimeId).flatMap(Regime::findRosterStatuses).orElse(rosterStatuses);
    }

    public Optional<Regime> regime(String regimeId) {
        return regimes.stream().filter(one -> one.id().equals(regimeId)).findFirst();
    }

    public Optional<Matter> matter(String matterId, String regimeId) {
        return matters.stream()
                .filter(matter ->
                        matter.id().equals(matterId) && matter.regime().equals(regimeId))
                .findFirst();
    }

    /** 联系方式 printed on notices. */
    public record Contact(String telephone, String mail, String address, String supervisionTelephone) {}

    /** 依据; its number is empty where it was issued without one. */
    public record LegalBasis(String title, String number) {}

    /**
     * 施行期间 of a rule set.
     *
     * @param inForceUntil its last day, null while it is in force
     * @param legalBasis null where it is the authority's
     * @param rosterStatuses null where they are the authority's
     * @param draft 征求意见稿: not adopted yet, which every page and document says
     */
    public record Regime(
            String id,
            String name,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            @Nullable LegalBasis legalBasis,
            @Nullable Set<String> rosterStatuses,
            boolean draft) {

        public static final String DRAFT = "征求意见稿";

        Optional<LegalBasis> findLegalBasis() {
            return Optional.ofNullable(legalBasis);
        }

        Optional<Set<String>> findRosterStatuses() {
            return Optional.ofNullable(rosterStatuses);
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
        }
    }

    /**
     * 事项.
     *
     * @param process id of its main diagram
     * @param processingDays 办理期限 in working days
     * @param indicators keys of the indicators asked for; a figure that a roster proves otherwise is typed where it stands here
     * @param forecasts those of them whose value may be a forecast
     * @param preliminary id of the procedure within the locality that comes before the submission, null where the locality
     *     submits at once
     * @param waitingPeriods how long a new application waits after one that failed
     * @param startedBy who begins its cases
     * @param byRecognition the regime under which the park was recognised governs its cases, whichever is in force on the day
     */
    public record Matter(
            String id,
            String name,
            String process,
            String regime,
            int processingDays,
            String clause,
            List<String> parkTypes,
            List<String> indicators,
            List<String> forecasts,
            @Nullable String preliminary,
            List<WaitingPeriod> waitingPeriods,
            StartedBy startedBy,
            boolean byRecognition) {}

    /** 立案方式: how the cases of a matter begin. All but applications are for recognised parks. */
    public enum StartedBy {
        /** 申报: a locality's draft that is submitted */
        APPLICATION,
        /** 定期任务: the platform, when it is due */
        SCHEDULE,
        /** 经办人 */
        OFFICER,
        /** 所在地, without a draft */
        LOCALITY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<StartedBy> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }

        /** Whether it is among what a locality may ask for. */
        public boolean isOpenToLocalities() {
            return this == APPLICATION || this == LOCALITY;
        }
    }

    /**
     * 再次申报的间隔.
     *
     * @param after the step at which an earlier case failed, such as {@code inspection}
     * @param months from the delivery of that result
     */
    public record WaitingPeriod(String after, int months, String clause) {}

    /** 会商部门; its candidate group is {@code departments-<id>}. */
    public record Department(String id, String name) {}

    /** 所在地, by its 行政区划代码. */
    public record Locality(
            String code, String name, String applicant, String bureau, String regionCategory, List<County> counties) {

        static final String STANDARD = "standard";

        public Optional<County> county(@Nullable String countyCode) {
            return counties.stream()
                    .filter(one -> one.code().equals(countyCode))
                    .findFirst();
        }

        /** 地区类别 of the county, else of the locality. */
        public String regionCategoryOf(@Nullable String countyCode) {
            return county(countyCode).map(County::regionCategory).orElse(regionCategory);
        }
    }

    /** 县（市、区） of a locality, where it decides on the region. */
    public record County(String code, String name, String regionCategory) {}
}
