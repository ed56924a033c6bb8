package org.parkcert.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.notification.MessageMapper.Whose;
import org.parkcert.notification.PreferenceMapper.Preference;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 收件箱: a person's messages, which of them he has read, and what he wants to be told how. */
@Service
@Transactional
public class Inbox {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,185}\\.[A-Za-z]{2,24}");
    private static final String IN_APP = "in-app";
    private static final String BY_MAIL = "mail";

    private final MessageMapper messages;
    private final PreferenceMapper preferences;
    private final MailChannel mail;
    private final CurrentUser currentUser;
    private final Clock clock;

    Inbox(
            MessageMapper messages,
            PreferenceMapper preferences,
            MailChannel mail,
            CurrentUser currentUser,
            Clock clock) {
        this.messages = messages;
        this.preferences = preferences;
        this.mail = mail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    Page<InboxMessage> list(boolean unreadOnly, Page.Request page) {
        var whose = whose();
        return page.of(
                messages.inbox(whose, unreadOnly, page.size(), page.offset()), messages.count(whose, unreadOnly));
    }

    /** 未读, of whoever is signed in; 0 for nobody. */
    @Transactional(readOnly = true)
    public long unread() {
        return currentUser.find().isEmpty() ? 0 : messages.count(whose(), true);
    }

    /** @param id null for all */
    void read(@Nullable Long id) {
        messages.read(whose(), id, LocalDateTime.now(clock));
    }

    @Transactional(readOnly = true)
    Preferences preferences() {
        var actor = currentUser.require();
        var refused = preferences.of(actor.userId()).stream()
                .filter(preference -> !preference.wanted())
                .map(preference -> preference.channel() + ":" + preference.kind())
                .collect(Collectors.toSet());
        return new Preferences(
                preferences.mail(actor.userId()).orElse(null),
                mail.isConfigured(),
                kindsOf(actor).stream()
                        .map(kind -> new KindPreference(
                                kind.key(),
                                kind.label(),
                                !refused.contains(IN_APP + ":" + kind.key()),
                                !refused.contains(BY_MAIL + ":" + kind.key())))
                        .toList());
    }

    /** @throws InvalidInput for an address that is none, or a kind that isn't told to the person */
    void prefer(@Nullable String address, List<KindPreference> wanted) {
        var actor = currentUser.require();
        var typed = address == null ? "" : address.strip();
        var known = kindsOf(actor).stream().map(Kind::key).collect(Collectors.toSet());
        var faults = new InvalidInput.Faults();
        if (!typed.isEmpty() && !MAIL.matcher(typed).matches()) {
            faults.add("mail", "not-a-mail", "不是电子邮箱地址，应如 name@example.cn");
        }
        wanted.stream()
                .filter(one -> !known.contains(one.kind()))
                .forEach(one -> faults.add("kinds", "unknown", "没有消息种类“" + one.kind() + "”"));
        faults.throwIfAny();
        preferences.forget(actor.userId());
        preferences.forgetMail(actor.userId());
        if (!typed.isEmpty()) {
            preferences.keepMail(actor.userId(), typed);
        }
        var refused = new ArrayList<Preference>();
        for (var one : wanted) {
            if (!one.inApp()) {
                refused.add(new Preference(one.kind(), IN_APP, false));
            }
            if (!one.mail()) {
                refused.add(new Preference(one.kind(), BY_MAIL, false));
            }
        }
        if (!refused.isEmpty()) {
            preferences.insert(actor.userId(), refused);
        }
    }

    private Whose whose() {
        var actor = currentUser.require();
        var unwanted = preferences.of(actor.userId()).stream()
                .filter(preference -> preference.channel().equals(IN_APP) && !preference.wanted())
                .map(Preference::kind)
                .toList();
        return new Whose(actor.authorityId().orElse(""), actor.userId(), groups(actor), unwanted);
    }

    /** What is told to a locality both of its bodies read; an account without a group still needs one to ask for. */
    private static Set<String> groups(Actor actor) {
        var groups = new LinkedHashSet<>(actor.groups());
        actor.localityCodes().forEach(code -> groups.add(Groups.locality(code)));
        groups.add("-");
        return groups;
    }

    private static List<Kind> kindsOf(Actor actor) {
        var locality = !actor.localityCodes().isEmpty();
        return Arrays.stream(Kind.values()).filter(kind -> kind.isFor(locality)).toList();
    }

    /** @param mailConfigured whether the platform sends mails at all */
    record Preferences(@Nullable String mail, boolean mailConfigured, List<KindPreference> kinds) {}

    record KindPreference(String kind, @Nullable String label, boolean inApp, boolean mail) {}
}
