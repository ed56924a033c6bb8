package org.parkcert.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseAccess;
import org.parkcert.casefile.CaseFile;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 专家抽取, for who supervises it. An expert never reads it, whatever else he is: who knows the panel could agree with it on the
 * scores.
 */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Tag(name = "专家抽取", description = "专家库情况和抽取记录；只供经办、领导、审计和流程管理人员查看")
class ReviewController {

    private static final Set<String> READERS =
            Set.of(Groups.OFFICERS, Groups.LEADERS, Groups.AUDITORS, Groups.PROCEDURE_ADMINS);

    private final ExpertDraw expertDraw;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    ReviewController(ExpertDraw expertDraw, CaseAccess access, CurrentUser currentUser) {
        this.expertDraw = expertDraw;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** @param lacking empty when a panel can be drawn */
    record StandingAnswer(String summary, int needed, long eligible, List<String> lacking, List<MemberAnswer> members) {

        static StandingAnswer of(PoolStanding standing) {
            return new StandingAnswer(
                    standing.inWords(),
                    standing.required().needed(),
                    standing.eligible(),
                    standing.lacking(),
                    standing.members().stream().map(MemberAnswer::of).toList());
        }
    }

    record MemberAnswer(
            String userId,
            String name,
            String employer,
            List<String> fields,
            boolean chair,
            List<Exclusion> exclusions,
            String reasons) {

        static MemberAnswer of(PoolStanding.Member member) {
            var expert = member.expert();
            return new MemberAnswer(
                    expert.userId(),
                    expert.name(),
                    expert.employer(),
                    expert.fields(),
                    expert.chair(),
                    member.exclusions(),
                    member.reasons());
        }
    }

    /**
     * @param standing of the pool, before anybody is drawn
     * @param reasons in words, by code
     */
    record PanelAnswer(@Nullable StandingAnswer standing, @Nullable DrawFile drawn, Map<String, String> reasons) {

        private static final Map<String, String> REASONS = Arrays.stream(Exclusion.values())
                .collect(Collectors.toUnmodifiableMap(Exclusion::code, Exclusion::label));
    }

    @GetMapping("/experts")
    @Operation(summary = "抽取之前：需要几名、可以抽取几名、谁因何不能抽取；抽取之后：抽取记录")
    PanelAnswer experts(@PathVariable String caseNumber) {
        var caseFile = requireReader(caseNumber);
        var file = expertDraw.file(caseFile.caseNumber());
        var standing = file.isPresent() || !caseFile.isOpen()
                ? null
                : expertDraw
                        .standingAhead(caseFile.caseNumber())
                        .map(StandingAnswer::of)
                        .orElse(null);
        return new PanelAnswer(standing, file.orElse(null), PanelAnswer.REASONS);
    }

    @GetMapping("/draw")
    @Operation(summary = "抽取记录文件，供 repeat-draw 命令核对")
    ResponseEntity<String> draw(@PathVariable String caseNumber) {
        var caseFile = requireReader(caseNumber);
        var file = expertDraw.file(caseFile.caseNumber()).orElseThrow(() -> NotFound.of("draw", "抽取记录", caseNumber));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("draw-" + caseNumber + ".json")
                                .build()
                                .toString())
                .body(file.text());
    }

    private CaseFile requireReader(String caseNumber) {
        var caseFile = access.requireStaff(CaseNumber.of(caseNumber));
        var actor = currentUser.require();
        if (READERS.stream().noneMatch(actor::isIn) || actor.isIn(Groups.EXPERTS)) {
            throw new AccessDeniedException("抽取记录只供经办、领导、审计和流程管理人员查看");
        }
        return caseFile;
    }
}
