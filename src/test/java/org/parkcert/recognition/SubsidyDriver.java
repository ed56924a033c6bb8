package org.parkcert.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.parkcert.testing.Caller.Answer;

/** The words in which tests speak about a park's subsidy by years: what is granted, paid and spent, and what its ledger says. */
final class SubsidyDriver {

    private static final BigDecimal STUDIED_ABOVE = new BigDecimal("100");

    private SubsidyDriver() {}

    /** 核定 and 财务审核 of a year's amount in the case that the user follows. */
    static void granted(Recognition user, String locality, int year, String amount) {
        proposes(user, year, amount).expect(204);
        if (new BigDecimal(amount).compareTo(STUDIED_ABOVE) > 0) {
            user.completed("officer", "userTask_recordMinutes", user.minutes(true));
        }
        user.completed("leader", "userTask_decideAmount", Map.of("approved", true));
        fundsApproved(user, locality);
    }

    static Answer proposes(Recognition user, int year, String amount) {
        return user.completes(
                "officer",
                "userTask_proposeAmount",
                Map.of(
                        "subsidyProposed",
                        true,
                        "subsidyYear",
                        Integer.toString(year),
                        "proposedAmount",
                        amount,
                        "subsidyPurpose",
                        "入驻企业房屋租金"));
    }

    static void fundsApproved(Recognition user, String locality) {
        user.completed("finance", "userTask_approveFunds", Map.of("fundsApproved", true));
        StandingParks.received(user, locality);
    }

    static Answer pays(Recognition user, String amount, LocalDate on) {
        return user.completes(
                "finance",
                "userTask_recordPayment",
                Map.of(
                        "paidAmount",
                        amount,
                        "paidOn",
                        on.toString(),
                        "paymentPurpose",
                        "入驻企业房屋租金",
                        "paymentVoucher",
                        "记1"));
    }

    static void paidAndSpent(Recognition user, String locality, String amount, LocalDate on) {
        pays(user, amount, on).expect(204);
        spent(user, locality, amount, on);
    }

    static void spent(Recognition user, String locality, String amount, LocalDate on) {
        user.continueJobs();
        EvaluationDriver.completes(
                        user,
                        locality,
                        user.caseNumber(),
                        "userTask_recordSpending",
                        Map.of(
                                "spentAmount",
                                amount,
                                "spentFor",
                                "房屋租金",
                                "spentOn",
                                on.toString(),
                                "spendingVoucher",
                                "记2",
                                "spendingComplete",
                                true))
                .expect(204);
        user.continueJobs();
    }

    /** The account of a programme as finance reads it. */
    static JsonNode account(Recognition user, String parkId, String programme) {
        var accounts = user.as("finance")
                .get("/api/v1/parks/" + parkId + "/subsidies")
                .expect(200)
                .json()
                .get("accounts");
        return StreamSupport.stream(accounts.spliterator(), false)
                .filter(account -> account.get("programme").asText().equals(programme))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No account " + programme + " in " + accounts));
    }

    /** What is booked of a kind, in the order of the ledger: year, amount and the clause. */
    static List<String> booked(JsonNode account, String kind) {
        return StreamSupport.stream(account.get("bookings").spliterator(), false)
                .filter(booking -> booking.get("kind").asText().equals(kind))
                .map(booking -> booking.get("subsidyYear").asText() + ": "
                        + booking.get("amount")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString() + " "
                        + booking.get("clause").asText())
                .toList();
    }

    /** 已核定, 已拨付, 待拨付 and 尚可核定 of an account; nothing for what it doesn't have. */
    static Map<String, String> sums(JsonNode account) {
        var sums = new LinkedHashMap<String, String>();
        for (var name : List.of("granted", "paid", "payable", "room")) {
            if (!account.get(name).isNull()) {
                sums.put(
                        name,
                        account.get(name).decimalValue().stripTrailingZeros().toPlainString());
            }
        }
        return sums;
    }
}
