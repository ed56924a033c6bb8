package org.parkcert.recognition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;

/** The accounts of an authority, as the demo names them; registered once for each database. */
public final class Accounts {

    /** Counties of which the authority has an account each: {@code locality1} is of the first. */
    public static final List<String> LOCALITIES = List.of("330324", "330326", "330327", "330328", "330329", "330381");

    /** As in life, the authority's people are employed by it. */
    private static final Map<String, String> NAMES = Map.of(
            "wenzhou", "温州市人力资源和社会保障局",
            "sichuan", "四川省人力资源和社会保障厅",
            "jilin-city", "吉林市人力资源和社会保障局",
            "chongqing", "重庆市人力资源和社会保障局");

    private Accounts() {}

    private static String employer(String authority) {
        return NAMES.getOrDefault(authority, "主管部门");
    }

    public static void register(Directory directory, String authority) {
        register(directory, authority, LOCALITIES);
    }

    /** @param localities of which the authority has an account each: {@code locality1} is of the first, in every test */
    public static void register(Directory directory, String authority, List<String> localities) {
        for (var number = 1; number <= localities.size(); number++) {
            var code = localities.get(number - 1);
            if (!directory.exists(authority + "-locality" + number)) {
                account(directory, authority, "locality" + number, "所在地人社局", code, Groups.locality(code));
            }
        }
        if (directory.exists(authority + "-officer")) {
            return;
        }
        account(directory, authority, "officer", employer(authority), null, Groups.OFFICERS);
        account(directory, authority, "officer2", employer(authority), null, Groups.OFFICERS);
        account(directory, authority, "leader", employer(authority), null, Groups.LEADERS);
        account(directory, authority, "designer", employer(authority), null, Groups.PROCEDURE_ADMINS);
        account(directory, authority, "auditor", "监督部门", null, Groups.AUDITORS);
        account(directory, authority, "operator", "运维单位", null, Groups.OPERATORS);
        for (var number = 1; number <= 3; number++) {
            account(directory, authority, "inspector" + number, employer(authority), null, Groups.INSPECTORS);
        }
        account(directory, authority, "inspector4", "所在地人社局", localities.get(0), Groups.INSPECTORS);
        for (var number = 1; number <= 8; number++) {
            account(directory, authority, "expert" + number, "大学" + number, null, Groups.EXPERTS);
        }
        account(directory, authority, "expert9", "所在地人社局", localities.get(0), Groups.EXPERTS);
    }

    /** The account of one more expert. */
    static void expert(Directory directory, String authority, int number) {
        if (directory.exists(authority + "-expert" + number)) {
            return;
        }
        account(directory, authority, "expert" + number, "大学" + number, null, Groups.EXPERTS);
    }

    /** What an authority needs besides: bodies of its localities, departments. */
    static void besides(
            Directory directory,
            String authority,
            String role,
            @org.jspecify.annotations.Nullable String localityCode,
            String group) {
        if (!directory.exists(authority + "-" + role)) {
            account(directory, authority, role, "有关单位", localityCode, group);
        }
    }

    private static void account(
            Directory directory,
            String authority,
            String role,
            String employer,
            @Nullable String localityCode,
            String group) {
        var user = authority + "-" + role;
        directory.register(new NewAccount(user, user, role, authority, employer, localityCode, Set.of(group)));
    }
}
