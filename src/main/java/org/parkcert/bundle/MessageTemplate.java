package org.parkcert.bundle;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * 消息模板: plain text, logic-less Mustache ({@code messages/<kind>.txt}); its first line is the subject. It reaches nothing but the
 * fields of {@link #FIELDS}.
 */
public final class MessageTemplate {

    /** What every message may name; a field that doesn't apply is empty. */
    public static final Set<String> FIELDS = Set.of(
            "authorityName",
            "caseNumber",
            "matterName",
            "parkName",
            "title",
            "deadline",
            "outcome",
            "receipt",
            "reason");

    /** The kinds of messages, which are the names of the templates. */
    public static final Set<String> KINDS = Set.of(
            "application-received",
            "accepted",
            "supplement-requested",
            "supplement-reminder",
            "locality-task",
            "report-opened",
            "report-reminder",
            "report-late",
            "report-returned",
            "decision-intended",
            "decision-issued",
            "plaque-awarded",
            "document-arrived",
            "case-closed",
            "task-arrived",
            "expert-invited",
            "objection-raised",
            "objection-answered",
            "deadline-near",
            "deadline-overdue",
            "delivery-failed");

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().withCollector(new MapsAlone()).escapeHTML(false).emptyStringIsFalse(true);

    private final String name;
    private final String text;

    public MessageTemplate(String name, String text) {
        this.name = name;
        this.text = text.replace("\r\n", "\n");
    }

    /**
     * @param fields of {@link #FIELDS}; those that are left out are empty
     * @throws IllegalStateException for a faulty template, which the conventions refuse
     */
    public Filled filledWith(Map<String, String> fields) {
        var all = new HashMap<String, Object>();
        FIELDS.forEach(field -> all.put(field, fields.getOrDefault(field, "")));
        try {
            var filled = COMPILER.compile(text).execute(all);
            var end = filled.indexOf('\n');
            return new Filled(
                    oneLine(end < 0 ? filled : filled.substring(0, end)),
                    end < 0 ? "" : filled.substring(end + 1).strip());
        } catch (MustacheException | UnsupportedOperationException faulty) {
            throw new IllegalStateException("消息模板 " + name + " 有误", faulty);
        }
    }

    /** What is wrong with it, in Chinese. */
    Optional<String> fault() {
        if (text.lines().findFirst().filter(line -> !line.isBlank()).isEmpty()) {
            return Optional.of("第一行是标题，不能空着");
        }
        try {
            COMPILER.compile(text)
                    .execute(FIELDS.stream().collect(Collectors.toMap(field -> field, field -> (Object) "某")));
            return Optional.empty();
        } catch (MustacheException.Context unknown) {
            return Optional.of("没有字段“" + unknown.key + "”，可用："
                    + String.join("、", FIELDS.stream().sorted().toList()));
        } catch (MustacheParseException notATemplate) {
            return Optional.of("有语法错误，请检查大括号是否成对");
        } catch (UnsupportedOperationException otherTemplate) {
            return Optional.of("引用了其他模板，这是不允许的");
        }
    }

    /** A subject never brings a second header line into a mail. */
    private static String oneLine(String line) {
        return line.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** 写好的消息. */
    public record Filled(String subject, String body) {}

    /** Looks names up in maps, and never by reflection. */
    private static final class MapsAlone extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
