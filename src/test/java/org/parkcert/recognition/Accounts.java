package org.parkcert.recognition;

import java.util.Set;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;

/** The accounts of an authority, as the demo names them; registered once for each database. */
public final class Accounts {

    private Accounts() {}

    public static void register(Directory directory, String authority, String... localityCodes) {
        if (directory.exists(authority + "-officer")) {
            return;
        }
        account(directory, authority, "officer", "主管部门", null, Groups.OFFICERS);
        account(directory, authority, "officer2", "主管部门", null, Groups.OFFICERS);
        account(directory, authority, "leader", "主管部门", null, Groups.LEADERS);
        account(directory, authority, "designer", "主管部门", null, Groups.PROCEDURE_ADMINS);
        for (var number = 1; number <= 3; number++) {
            account(directory, authority, "inspector" + number, "主管部门", null, Groups.INSPECTORS);
        }
        account(directory, authority, "inspector4", "所在地人社局", localityCodes[0], Groups.INSPECTORS);
        for (var number = 1; number <= 8; number++) {
            account(directory, authority, "expert" + number, "大学" + number, null, Groups.EXPERTS);
        }
        account(directory, authority, "expert9", "所在地人社局", localityCodes[0], Groups.EXPERTS);
        for (var number = 1; number <= localityCodes.length; number++) {
            var code = localityCodes[number - 1];
            account(directory, authority, "locality" + number, "所在地人社局", code, Groups.locality(code));
        }
    }

    private static void account(
            Directory directory,
            String authority,
            String role,
            String employer,
            @org.jspecify.annotations.Nullable String localityCode,
            String group) {
        var user = authority + "-" + role;
        directory.register(new NewAccount(user, user, role, authority, employer, localityCode, Set.of(group)));
    }
}
