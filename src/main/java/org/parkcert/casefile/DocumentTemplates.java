package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.BundleFiles;
import org.parkcert.document.DocumentFrame;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** 文书模板: logic-less Mustache pages of the bundle ({@code documents/<name>.html}), else the shared ones. */
@Service
public class DocumentTemplates {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final String DRAFT_MARK =
            "\n<p style=\"margin:0;text-indent:0;font:400 16pt/29pt SimHei,'Noto Sans CJK SC',sans-serif\">"
                    + Authority.Regime.DRAFT + "</p>";

    private final BundleFiles files;
    private final CaseFiles cases;
    private final Authorities authorities;
    private final Parks parks;
    private final Clock clock;

    DocumentTemplates(BundleFiles files, CaseFiles cases, Authorities authorities, Parks parks, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.authorities = authorities;
        this.parks = parks;
        this.clock = clock;
    }

    /** As {@link #render}, marked 草稿 until it is issued. */
    public String draft(CaseNumber caseNumber, String template, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("draft", true);
        return render(caseNumber, template, all);
    }

    /**
     * Fills the template with the common fields of the case (authority, park, locality, date …) and those given here.
     *
     * @param template name without ending, such as {@code recognition.approval}
     * @param fields text, numbers, booleans, and lists of maps of the same; escaped when written
     */
    public String render(CaseNumber caseNumber, String template, Map<String, Object> fields) {
        var caseFile = cases.get(caseNumber);
        var all = common(caseFile);
        all.putAll(fields);
        return marked(
                new LogiclessTemplate(template, page(caseFile.authority(), template)).filledWith(all),
                authorities.get(caseFile.authority()).regime(caseFile.regime()));
    }

    /** 征求意见稿 on every document under rules that aren't adopted yet; no template can forget it. */
    private static String marked(String html, Optional<Authority.Regime> regime) {
        return regime.filter(Authority.Regime::draft)
                .map(draft -> BODY.matcher(html).replaceFirst("$0" + DRAFT_MARK))
                .orElse(html);
    }

    private String page(String authority, String template) {
        var page = file(authority, template);
        if (DocumentFrame.isPage(page)) {
            return page;
        }
        if (!DocumentFrame.takes(page)) {
            throw new TemplateFaulty(template, "应由 <title> 和 <article class=\"decision|letter|record|bare\"> 组成");
        }
        return new DocumentFrame(file(authority, DocumentFrame.NAME)).around(page);
    }

    private String file(String authority, String template) {
        var path = "documents/" + template + ".html";
        return files.find(authority, path)
                .or(() -> files.find(BundleFiles.SHARED, path))
                .orElseThrow(() -> new TemplateFaulty(template, "没有部署"));
    }

    private Map<String, Object> common(CaseFile caseFile) {
        var authority = authorities.get(caseFile.authority());
        var contact = authority.contact();
        var park = parks.get(caseFile.parkId());
        var locality = authority.locality(caseFile.localityCode());
        var fields = new HashMap<String, Object>(DocumentFrame.fields(authority.name()));
        fields.put("authorityName", authority.name());
        fields.put("parkTitle", authority.parkTitle());
        fields.put("copiesTo", String.join("，", authority.copiesTo()));
        var legalBasis = authority.legalBasisUnder(caseFile.regime());
        fields.put("legalBasisTitle", legalBasis.title());
        fields.put("legalBasisNumber", legalBasis.number());
        fields.put("contactTelephone", contact.telephone());
        fields.put("contactMail", contact.mail());
        fields.put("contactAddress", contact.address());
        fields.put("supervisionTelephone", contact.supervisionTelephone());
        fields.put(
                "matterName",
                authority
                        .matter(caseFile.matter(), caseFile.regime())
                        .map(Authority.Matter::name)
                        .orElse(caseFile.matter()));
        fields.put("caseNumber", caseFile.caseNumber().value());
        fields.put("parkName", park.name());
        fields.put("parkType", parkType(caseFile, park.parkType()));
        fields.put("address", park.address());
        fields.put("operator", park.operator());
        fields.put("localityName", locality.map(Authority.Locality::name).orElse(caseFile.localityCode()));
        fields.put("applicantName", locality.map(Authority.Locality::applicant).orElse(caseFile.localityCode()));
        fields.put("bureauName", locality.map(Authority.Locality::bureau).orElse(caseFile.localityCode()));
        fields.put("date", DATE.format(LocalDate.now(clock)));
        return fields;
    }

    /** As the case declares it: the registry knows it only after the recognition. */
    private String parkType(CaseFile caseFile, @Nullable String registered) {
        var key = cases.indicators(caseFile.caseNumber()).find("parkType").orElse(registered == null ? "" : registered);
        return switch (key) {
            case "comprehensive" -> "综合性";
            case "specialised" -> "专业性";
            default -> "";
        };
    }
}
