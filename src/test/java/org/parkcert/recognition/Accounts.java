package org.parkcert.recognition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;

/** The accounts of an authority, as the demo names them; registered once for each database. */
public final class Accounts {

    /** Counties of which the authority has an account each: {@code locality1} is of the first. */
    public static final List<String> LOCALITIES = List.of("330324", "330326", "330327", "330328", "330329", "330381");

    private Accounts() {}

    public static void register(Directory directory, String authority) {
        register(directory, authority, LOCALITIES);
    }

    /** @param localities of which the authority has an account each: {@code locality1} is of the first */
    public static void register(Directory directory, String authority, List<String> localities) {
        if (directory.exists(authority + "-officer")) {
            return;
        }
        account(directory, authority, "officer", "主管部门", null, Groups.OFFICERS);
        account(directory, authority, "officer2", "主管部门", null, Groups.OFFICERS);
        account(directory, authority, "leader", "主管部门", null, Groups.LEADERS);
        account(directory, authority, "designer", "主管部门", null, Groups.PROCEDURE_ADMINS);
        account(directory, authority, "auditor", "监督部门", null, Groups.AUDITORS);
        account(directory, authority, "operator", "运维单位", null, Groups.OPERATORS);
        for (var number = 1; number <= 3; number++) {
            account(directory, authority, "inspector" + number, "主管部门", null, Groups.INSPECTORS);
        }
        account(directory, authority, "inspector4", "所在地人社局", localities.get(0), Groups.INSPECTORS);
        for (var number = 1; number <= 8; number++) {
            account(directory, authority, "expert" + number, "大学" + number, null, Groups.EXPERTS);
        }
        account(directory, authority, "expert9", "所在地人社局", localities.get(0), Groups.EXPERTS);
        for (var number = 1; number <= localities.size(); number++) {
            var code = localities.get(number - 1);
            account(directory, authority, "locality" + number, "所在地人社局", code, Groups.locality(code));
        }
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
