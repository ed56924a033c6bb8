package org.parkcert.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parkcert.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 人员名册: joins the engine's accounts with what the engine doesn't know about a person. */
@Service
@Transactional
class AccountDirectory implements Directory {

    private final AccountStore accounts;
    private final PersonMapper people;

    AccountDirectory(AccountStore accounts, PersonMapper people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** An account that an administrator created in the engine's own pages has no row: it is a person without employer. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(String userId) {
        return people.find(userId).or(() -> accounts.find(userId).map(AccountDirectory::withoutEmployer));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> find(Collection<String> userIds) {
        return userIds.isEmpty() ? List.of() : people.findAll(userIds);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> members(String authority, String group) {
        var userIds = accounts.members(authority, group);
        var known = find(userIds).stream().collect(Collectors.toMap(Person::userId, Function.identity()));
        return userIds.stream()
                .flatMap(userId -> Optional.ofNullable(known.get(userId)).or(() -> find(userId)).stream())
                .toList();
    }

    @Override
    public void register(NewAccount account) {
        var faults = new InvalidInput.Faults();
        if (!account.userId().matches("[a-z0-9][a-z0-9-]{0,62}")) {
            faults.add("userId", "malformed", "账号只能由小写字母、数字和连字符组成，且不超过63个字符");
        }
        if (account.name().isBlank()) {
            faults.add("name", "required", "请填写姓名");
        }
        if (account.groups().stream().anyMatch(Groups::isLocality)
                && !account.groups().stream().allMatch(Groups::isLocality)) {
            faults.add("groups", "contradictory", "申报地账号不能同时属于主管部门的用户组，请分别设立账号");
        }
        faults.throwIfAny();
        accounts.create(account);
        people.insert(new Person(
                account.userId(), account.authority(), account.name(), account.employer(), account.localityCode()));
        if (account.password().equals(account.userId())) {
            people.markDemo(account.userId());
        }
    }

    @Override
    public void correct(Person person) {
        if (people.update(person) == 0) {
            people.insert(person);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean exists(String userId) {
        return accounts.find(userId).isPresent();
    }

    private static Person withoutEmployer(AccountStore.Account account) {
        return new Person(account.userId(), account.actor().authority(), account.name(), "", null);
    }
}
