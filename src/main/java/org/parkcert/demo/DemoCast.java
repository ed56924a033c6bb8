package org.parkcert.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.expert.ExpertForm;
import org.parkcert.expert.ExpertPool;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;
import org.parkcert.identity.SignedInUser;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** 演示账号: registers the people of every authority and acts as one of them. */
@Component
@Profile("demo")
class DemoCast {

    private static final String BUREAU = "-bureau";
    private static final String GOVERNMENT = "-government";

    private final Directory directory;
    private final ExpertPool pool;

    DemoCast(Directory directory, ExpertPool pool) {
        this.directory = directory;
        this.pool = pool;
    }

    void registerAdministrator() {
        register("admin", "系统管理员", null, "平台", null, Set.of(Groups.ADMINISTRATORS));
    }

    void register(Authority authority, DemoPeople people) {
        for (var staff : people.staff()) {
            register(
                    user(authority, staff.role()),
                    staff.name(),
                    authority.id(),
                    authority.name(),
                    null,
                    staff.groups());
        }
        appoint(authority, people.experts());
        registerDepartments(authority, people);
        var number = 0;
        for (var locality : authority.localities()) {
            number++;
            registerLocality(authority, locality, "locality" + number);
        }
    }

    /** Those that no member of the staff speaks for. */
    private void registerDepartments(Authority authority, DemoPeople people) {
        var present = people.staff().stream()
                .flatMap(staff -> staff.groups().stream())
                .filter(group -> group.startsWith(Groups.department("")))
                .collect(Collectors.toSet());
        var number = present.size();
        for (var department : authority.departments()) {
            var group = Groups.department(department.id());
            if (!present.contains(group)) {
                number++;
                register(
                        user(authority, "department" + number),
                        department.name() + "联系人",
                        authority.id(),
                        department.name(),
                        null,
                        Set.of(group));
            }
        }
    }

    /** One account; where the locality's bureau recommends before its government applies, one for each of them. */
    private void registerLocality(Authority authority, Authority.Locality locality, String role) {
        if (!hasBodies(authority)) {
            register(
                    user(authority, role),
                    locality.name() + "申报专员",
                    authority.id(),
                    locality.bureau(),
                    locality.code(),
                    Set.of(Groups.locality(locality.code())));
            return;
        }
        register(
                user(authority, role + BUREAU),
                locality.name() + "人社局专员",
                authority.id(),
                locality.bureau(),
                locality.code(),
                Set.of(Groups.bureau(locality.code())));
        register(
                user(authority, role + GOVERNMENT),
                locality.name() + "政府专员",
                authority.id(),
                locality.applicant(),
                locality.code(),
                Set.of(Groups.government(locality.code())));
    }

    static boolean hasBodies(Authority authority) {
        return authority.matters().stream().anyMatch(matter -> matter.preliminary() != null);
    }

    private void appoint(Authority authority, List<DemoPeople.Expert> experts) {
        var forms = new ArrayList<ExpertForm>();
        for (var person : experts) {
            var userId = user(authority, "expert" + (forms.size() + 1));
            register(userId, person.name(), authority.id(), person.employer(), null, Set.of(Groups.EXPERTS));
            forms.add(new ExpertForm(
                    userId,
                    person.name(),
                    person.employer(),
                    null,
                    person.fields(),
                    person.from(),
                    person.until(),
                    Boolean.toString(person.chair()),
                    false));
        }
        as(actor(authority, "officer", Groups.OFFICERS), () -> pool.keep(authority.id(), forms));
    }

    Actor actor(Authority authority, String role, String group) {
        var userId = user(authority, role);
        return actor(authority, userId, Set.of(group));
    }

    /** The account that applies for a locality. */
    Actor applicant(Authority authority, String localityCode) {
        return hasBodies(authority)
                ? actor(authority, role(authority, localityCode) + BUREAU, Groups.bureau(localityCode))
                : actor(authority, role(authority, localityCode), Groups.locality(localityCode));
    }

    /** Who submits what the bureau recommended. */
    Actor government(Authority authority, String localityCode) {
        return actor(authority, role(authority, localityCode) + GOVERNMENT, Groups.government(localityCode));
    }

    private static String role(Authority authority, String localityCode) {
        var codes =
                authority.localities().stream().map(Authority.Locality::code).toList();
        return "locality" + (codes.indexOf(localityCode) + 1);
    }

    Actor expert(Authority authority, String userId) {
        return actor(authority, userId, Set.of(Groups.EXPERTS));
    }

    /** Does something as somebody who is signed in, as a request would. */
    static <T> T as(Actor actor, Supplier<T> action) {
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(actor), null, AuthorityUtils.createAuthorityList(List.copyOf(actor.groups())))));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Actor actor(Authority authority, String userId, Set<String> groups) {
        return new Actor(userId, userId, authority.id(), groups);
    }

    private static String user(Authority authority, String role) {
        return authority.id() + "-" + role;
    }

    private void register(
            String userId,
            String name,
            @Nullable String authority,
            String employer,
            @Nullable String localityCode,
            Set<String> groups) {
        if (!directory.exists(userId)) {
            directory.register(new NewAccount(userId, userId, name, authority, employer, localityCode, groups));
        }
    }
}
