package org.parkcert.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.Indicators;
import org.parkcert.casefile.Share;
import org.parkcert.shared.InvalidInput.Faults;

/** 入园机构名录: what it proves is computed here, never typed. */
record Roster(List<RosterRow> rows) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    Roster {
        rows = List.copyOf(rows);
    }

    /**
     * The indicators that a roster proves. A share of nothing is missing, not zero.
     *
     * @param countedStatuses keys of the statuses that count in this authority
     * @param countingAgencies indicators that count the agencies above a revenue
     */
    Indicators indicators(Set<String> countedStatuses, List<Indicator> countingAgencies) {
        var counted = new Roster(rows.stream()
                .filter(row -> countedStatuses.contains(row.status().key()))
                .toList());
        return counted.indicators(countingAgencies);
    }

    private Indicators indicators(List<Indicator> countingAgencies) {
        var agencies = rows.stream().filter(RosterRow::isAgency).toList();
        var organisations = count(row -> row.isAgency() || row.kind() == RosterRow.Kind.PUBLIC);
        var specialised = count(RosterRow::isSpecialisedAgency);
        var revenue = sum(agencies, RosterRow::revenue);
        var values = new LinkedHashMap<String, String>();
        values.put("tenantCount", Integer.toString(rows.size()));
        values.put("agencyCount", Integer.toString(agencies.size()));
        values.put("hrOrganisationCount", Long.toString(organisations));
        putShare(values, "hrOrganisationShare", BigDecimal.valueOf(organisations), BigDecimal.valueOf(rows.size()));
        values.put("specialisedAgencyCount", Long.toString(specialised));
        putShare(values, "specialisedAgencyShare", BigDecimal.valueOf(specialised), BigDecimal.valueOf(rows.size()));
        values.put("annualRevenue", revenue.toPlainString());
        values.put("annualRevenueNet", sum(agencies, RosterRow::revenueNet).toPlainString());
        countingAgencies.forEach(
                one -> values.put(one.key(), Long.toString(agenciesOver(Objects.requireNonNull(one.agenciesOver())))));
        putShare(values, "specialisedRevenueShare", sum(agencies, RosterRow::specialisedRevenue), revenue);
        return new Indicators(values);
    }

    /** 营收年度 must be the calendar year before submission. */
    void checkYear(int expected, Faults faults) {
        for (var index = 0; index < rows.size(); index++) {
            var year = rows.get(index).revenueYear();
            if (year != null && year != expected) {
                faults.add(
                        "roster[" + index + "].revenueYear",
                        "wrong-year",
                        "“营收年度”应为申报年份的上一年度（" + expected + "），请更新名录后再提交");
            }
        }
    }

    private long count(Predicate<RosterRow> wanted) {
        return rows.stream().filter(wanted).count();
    }

    private long agenciesOver(BigDecimal bound) {
        return count(row -> row.isAgency() && row.revenue().compareTo(bound) > 0);
    }

    private static BigDecimal sum(List<RosterRow> rows, Function<RosterRow, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(NOTHING, BigDecimal::add);
    }

    private static void putShare(Map<String, String> values, String key, BigDecimal part, BigDecimal whole) {
        if (whole.signum() > 0) {
            values.put(key, new Share(part, whole).text());
        }
    }
}
