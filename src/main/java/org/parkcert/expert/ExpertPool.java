package org.parkcert.expert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;
import org.parkcert.identity.Person;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.OrganisationName;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家库: an authority appoints its experts, corrects their data, suspends them. Nobody is ever removed: old draws name them. */
@Service
@Transactional
public class ExpertPool {

    private static final int MOST_AT_ONCE = 500;

    private final ExpertMapper experts;
    private final Directory directory;
    private final Authorities authorities;
    private final AuditTrail audit;

    ExpertPool(ExpertMapper experts, Directory directory, Authorities authorities, AuditTrail audit) {
        this.experts = experts;
        this.directory = directory;
        this.authorities = authorities;
        this.audit = audit;
    }

    /** Everybody who was ever appointed, by account. */
    @Transactional(readOnly = true)
    public List<Expert> of(String authority) {
        var rows = experts.ofAuthority(authority);
        var people = directory.find(rows.stream().map(ExpertRow::userId).toList()).stream()
                .collect(Collectors.toMap(Person::userId, Function.identity()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(people.get(row.userId())).map(row::expert).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Expert> find(String userId) {
        return experts.find(userId).flatMap(row -> directory.find(userId).map(row::expert));
    }

    /** Accounts that may still sign in and see an expert's tasks. */
    @Transactional(readOnly = true)
    public Set<String> accounts(String authority) {
        return directory.members(authority, Groups.EXPERTS).stream()
                .map(Person::userId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * 登记专家: all of them or none. Who has no account gets one.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault, as {@code experts[0].name}
     */
    public List<Kept> keep(String authority, List<ExpertForm> forms) {
        var faults = new Faults();
        var checked = checked(authority, forms, faults);
        faults.throwIfAny();
        return checked.stream().map(this::keep).toList();
    }

    private List<Expert> checked(String authority, List<ExpertForm> forms, Faults faults) {
        if (forms.isEmpty() || forms.size() > MOST_AT_ONCE) {
            faults.add("experts", "out-of-range", "一次登记 1 至 " + MOST_AT_ONCE + " 名专家");
            return List.of();
        }
        var rules = authorities.get(authority);
        var accounts = accounts(authority);
        var known = of(authority).stream()
                .collect(Collectors.toMap(ExpertPool::whoAndWhere, Expert::userId, (first, second) -> first));
        var mentioned = new HashSet<String>();
        var checked = new ArrayList<Expert>();
        for (var at = 0; at < forms.size(); at++) {
            var place = "experts[" + at + "].";
            var expert = forms.get(at).checked(rules, place, faults);
            account(expert, accounts, known.get(whoAndWhere(expert)), place, faults);
            if (!mentioned.add(expert.userId().isEmpty() ? whoAndWhere(expert) : expert.userId())) {
                faults.add(place + "name", "twice", "“" + expert.name() + "”填写了两次，请保留一处");
            }
            checked.add(expert);
        }
        return checked;
    }

    private void account(Expert expert, Set<String> accounts, @Nullable String known, String place, Faults faults) {
        var userId = expert.userId();
        if (userId.isEmpty()) {
            if (known != null) {
                faults.add(place + "name", "known", "该单位的“" + expert.name() + "”已在专家库中（账号 " + known + "），请修改原有登记");
            }
        } else if (directory.exists(userId)) {
            if (!accounts.contains(userId)) {
                faults.add(place + "userId", "taken", "账号 " + userId + " 不是本单位的专家账号，请换一个，或者留空由系统编号");
            }
        } else if (!userId.matches("[a-z0-9][a-z0-9-]{0,62}") || !userId.startsWith(expert.authority() + "-")) {
            faults.add(
                    place + "userId",
                    "malformed",
                    "新账号应以 " + expert.authority() + "- 开头，由小写字母、数字和连字符组成，不超过63个字符；留空由系统编号");
        }
    }

    private Kept keep(Expert expert) {
        if (expert.userId().isEmpty() || !directory.exists(expert.userId())) {
            return appoint(expert);
        }
        directory.correct(person(expert));
        if (experts.find(expert.userId()).isPresent()) {
            experts.update(ExpertRow.of(expert));
        } else {
            experts.insert(ExpertRow.of(expert));
        }
        record(expert);
        return new Kept(expert.userId(), null);
    }

    private Kept appoint(Expert expert) {
        var userId = expert.userId().isEmpty() ? nextAccount(expert.authority()) : expert.userId();
        var password = RandomId.next().substring(0, 16);
        directory.register(new NewAccount(
                userId,
                password,
                expert.name(),
                expert.authority(),
                expert.employer(),
                expert.localityCode(),
                Set.of(Groups.EXPERTS)));
        var appointed = new Expert(
                userId,
                expert.authority(),
                expert.name(),
                expert.employer(),
                expert.localityCode(),
                expert.fields(),
                expert.validFrom(),
                expert.validUntil(),
                expert.chair(),
                expert.suspended());
        experts.insert(ExpertRow.of(appointed));
        record(appointed);
        return new Kept(userId, password);
    }

    private String nextAccount(String authority) {
        var number = 1;
        while (directory.exists(authority + "-expert" + number)) {
            number++;
        }
        return authority + "-expert" + number;
    }

    private void record(Expert expert) {
        audit.record(
                "expert.kept",
                null,
                expert.userId(),
                Map.of(
                        "fields", String.join(",", expert.fields()),
                        "validFrom", expert.validFrom().toString(),
                        "validUntil", expert.validUntil().toString(),
                        "chair", Boolean.toString(expert.chair()),
                        "suspended", Boolean.toString(expert.suspended())));
    }

    private static Person person(Expert expert) {
        return new Person(expert.userId(), expert.authority(), expert.name(), expert.employer(), expert.localityCode());
    }

    private static String whoAndWhere(Expert expert) {
        return OrganisationName.normalised(expert.name()) + "|" + OrganisationName.normalised(expert.employer());
    }

    /** @param initialPassword of an account that was made now: told this once, kept encoded only */
    public record Kept(String userId, @Nullable String initialPassword) {}
}
