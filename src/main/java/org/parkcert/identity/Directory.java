package org.parkcert.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 人员名册: accounts with their persons, groups and tenants. */
public interface Directory {

    Optional<Person> find(String userId);

    List<Person> find(Collection<String> userIds);

    /** People of a tenant in a group, by user id. */
    List<Person> members(String authority, String group);

    /** Creates account, person, group memberships and tenant membership in one transaction. */
    void register(NewAccount account);

    /** The person's name, employer and locality, of an account that there is. */
    void correct(Person person);

    boolean exists(String userId);

    /** @param password in clear, stored encoded only */
    record NewAccount(
            String userId,
            String password,
            String name,
            @Nullable String authority,
            String employer,
            @Nullable String localityCode,
            Set<String> groups) {}
}
