package org.parkcert.publicity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Practice;
import org.parkcert.casefile.DocumentPage;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/public")
@Tag(name = "公示与异议")
class PublicityController {

    private static final int PAGE = 50;
    private static final int LONGEST_CONTENT = 4000;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_CONTACT = 100;
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,185}\\.[A-Za-z]{2,24}");
    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{32}");

    private final Publicity publicity;
    private final NoticeMapper notices;
    private final NoticeSearchMapper search;
    private final Authorities authorities;
    private final Clock clock;

    PublicityController(
            Publicity publicity,
            NoticeMapper notices,
            NoticeSearchMapper search,
            Authorities authorities,
            Clock clock) {
        this.publicity = publicity;
        this.notices = notices;
        this.search = search;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping("/notices")
    @Operation(summary = "公示列表", description = "open=true 只列公示中的，先截止的在前；open=false 只列已结束的；不填则全列。已结束的和全部按发布时间倒序，每页 50 条")
    List<NoticeView> list(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "0") int page) {
        var now = LocalDateTime.now(clock);
        var rows = search.find(authority, open, now, PAGE, Math.max(0, Math.min(page, 10_000)) * PAGE);
        if (rows.isEmpty()) {
            return List.of();
        }
        var items = search
                .items(rows.stream().map(NoticeSearchMapper.NoticeRow::id).toList())
                .stream()
                .collect(groupingBy(NoticeSearchMapper.ItemRow::noticeId));
        var publishers = authorities.all().stream().collect(toMap(Authority::id, identity()));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(publishers.get(row.authority()))
                        .map(publisher -> view(publisher, row, items.getOrDefault(row.id(), List.of()), now)))
                .toList();
    }

    @GetMapping("/notices/{id}")
    @Operation(summary = "公示详情")
    NoticeView get(@PathVariable String id) {
        var notice = notices.find(id).orElseThrow(() -> NotFound.of("notice", "公示", id));
        var items = search.items(List.of(id));
        if (items.isEmpty()) {
            throw NotFound.of("notice", "公示", id);
        }
        var row = new NoticeSearchMapper.NoticeRow(
                id,
                notice.authority(),
                notice.title(),
                notice.publishedAt(),
                notice.endsAt(),
                notice.noticeDays(),
                notice.dayKind().code(),
                notice.provisional(),
                notice.explanation());
        return view(authorities.get(notice.authority()), row, items, LocalDateTime.now(clock));
    }

    @PostMapping("/notices/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出异议", description = "公示期内任何人可以提出；姓名和联系方式都写明的为实名，书面答复；主管部门接受匿名异议的，须有具体线索")
    Receipt object(@PathVariable String id, @RequestBody ObjectionBody body) {
        var faults = new Faults();
        var content = body.content() == null ? "" : body.content().strip();
        if (content.isEmpty()) {
            faults.add("content", "required", "请写明异议内容和具体线索");
        } else if (content.length() > LONGEST_CONTENT) {
            faults.add("content", "too-long", "异议内容不能超过 " + LONGEST_CONTENT + " 字，请精简");
        }
        var caseNumber = caseNumber(body.caseNumber(), faults);
        var name = optional("name", "姓名或单位", body.name(), LONGEST_NAME, faults);
        var contact = optional("contact", "联系方式", body.contact(), LONGEST_CONTACT, faults);
        var byMail = Boolean.TRUE.equals(body.byMail());
        if (byMail && (contact == null || !MAIL.matcher(contact).matches())) {
            faults.add("contact", "not-a-mail", "要收邮件通知的，联系方式请填写电子邮箱");
        }
        faults.throwIfAny();
        var objection = new Publicity.NewObjection(content, name, contact, byMail);
        return new Receipt(publicity.raiseObjection(id, Objects.requireNonNull(caseNumber), objection));
    }

    @GetMapping("/objections/{receipt}")
    @Operation(summary = "凭回执查询异议办理情况")
    ObjectionView objection(@PathVariable String receipt) {
        if (!RECEIPT.matcher(receipt).matches()) {
            throw NotFound.of("objection", "异议回执", receipt);
        }
        return publicity
                .objection(receipt)
                .map(found -> new ObjectionView(
                        found.receipt(),
                        found.noticeId(),
                        found.caseNumber(),
                        found.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        found.signed(),
                        offset(found.raisedAt()),
                        found.finding(),
                        found.answeredAt() == null ? null : offset(found.answeredAt()),
                        publicity.reply(receipt).isPresent()))
                .orElseThrow(() -> NotFound.of("objection", "异议回执", receipt));
    }

    @GetMapping("/objections/{receipt}/reply")
    @Operation(summary = "异议答复书：实名提出的，凭回执查阅")
    ResponseEntity<String> reply(@PathVariable String receipt) {
        return publicity
                .reply(receipt)
                .map(DocumentPage::of)
                .orElseThrow(() -> NotFound.of("objection-reply", "异议答复书", receipt));
    }

    private static NoticeView view(
            Authority authority,
            NoticeSearchMapper.NoticeRow row,
            List<NoticeSearchMapper.ItemRow> items,
            LocalDateTime now) {
        return new NoticeView(
                row.id(),
                row.authority(),
                authority.name(),
                row.title(),
                offset(row.publishedAt()),
                row.endsAt().toLocalDate().minusDays(1).toString(),
                offset(row.endsAt()),
                now.isBefore(row.endsAt()),
                row.provisional(),
                row.explanation(),
                authority.practices().on(Practice.NOTICE_CONTENT) ? authority.contact() : null,
                authority.practices().on(Practice.OBJECTION),
                items.stream().map(item -> item(authority, item)).toList());
    }

    private static ItemView item(Authority authority, NoticeSearchMapper.ItemRow item) {
        var locality = authority.locality(item.localityCode());
        return new ItemView(
                item.caseNumber(),
                item.parkName(),
                locality.map(Authority.Locality::applicant).orElse(""),
                item.address(),
                item.supersededBy());
    }

    private static @Nullable CaseNumber caseNumber(@Nullable String text, Faults faults) {
        if (text == null || text.isBlank()) {
            faults.add("caseNumber", "required", "请指明对哪一个办件提出异议");
            return null;
        }
        try {
            return CaseNumber.of(text.strip());
        } catch (IllegalArgumentException malformed) {
            faults.add("caseNumber", "malformed", String.valueOf(malformed.getMessage()));
            return null;
        }
    }

    private static @Nullable String optional(
            String field, String label, @Nullable String text, int longest, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            faults.add(field, "too-long", label + "不能超过 " + longest + " 字");
        }
        return text.strip();
    }

    private static OffsetDateTime offset(LocalDateTime moment) {
        return moment.atZone(ChinaTime.ZONE).toOffsetDateTime();
    }

    /**
     * What the public sees: no revenue, no personal data (P-5).
     *
     * @param contact null where the authority leaves it out
     * @param unsignedObjections whether they are examined too (P-6)
     */
    record NoticeView(
            String id,
            String authority,
            String authorityName,
            String title,
            OffsetDateTime publishedAt,
            String endsOn,
            OffsetDateTime endsAt,
            boolean open,
            boolean provisional,
            String explanation,
            Authority.@Nullable Contact contact,
            boolean unsignedObjections,
            List<ItemView> items) {}

    /** @param supersededBy id of the notice that took the place of this one for the case (P-6) */
    record ItemView(
            CaseNumber caseNumber, String parkName, String applicant, String address, @Nullable String supersededBy) {}

    record ObjectionBody(
            @Nullable String caseNumber,
            @Nullable String content,
            @Nullable String name,
            @Nullable String contact,
            @Nullable Boolean byMail) {}

    record Receipt(String receipt) {}

    record ObjectionView(
            String receipt,
            String noticeId,
            CaseNumber caseNumber,
            String status,
            boolean signed,
            OffsetDateTime raisedAt,
            @Nullable String finding,
            @Nullable OffsetDateTime answeredAt,
            boolean replied) {}
}
