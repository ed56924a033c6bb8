package org.parkcert.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parkcert.identity.Directory.NewAccount;

/** Port: 账号 in the engine's identity tables; implemented by {@code identity.process}. */
public interface AccountStore {

    Optional<Account> find(String userId);

    /** Checks a password with the engine's lock-out: each wrong one counts, a locked account is refused whatever is given. */
    boolean signIn(String userId, String password);

    /** Compares a password without counting the attempt. */
    boolean hasPassword(String userId, String password);

    /** Account, memberships (groups are created on demand) and tenant membership; the person isn't the store's business. */
    void create(NewAccount account);

    /** User ids, ascending. */
    List<String> members(String authority, String group);

    boolean hasMembers(String group);

    /** @param authorities tenants; more than one is a mistake */
    record Account(String userId, String name, Set<String> groups, List<String> authorities) {

        /** @throws IllegalStateException for an account of several authorities */
        public Actor actor() {
            if (authorities.size() > 1) {
                throw new IllegalStateException("账号 " + userId + " 属于多个主管部门：" + authorities);
            }
            return new Actor(userId, name, authorities.stream().findFirst().orElse(null), groups);
        }
    }
}
