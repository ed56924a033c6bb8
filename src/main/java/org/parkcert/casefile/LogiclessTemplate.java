package org.parkcert.casefile;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 无逻辑模板: a Mustache page that reaches nothing but the fields handed to it. Every value is escaped, in triple braces too;
 * no Java object, no other template can be named.
 */
final class LogiclessTemplate {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withCollector(new MapsAlone())
            .escapeHTML(false)
            .withFormatter(value -> Escapers.HTML.escape(value.toString()))
            .emptyStringIsFalse(true);

    private static final int MOST = 50;
    private static final int LONGEST_LINE = 60;

    private final String name;
    private final String page;

    LogiclessTemplate(String name, String page) {
        this.name = name;
        this.page = page;
    }

    /** @throws TemplateFaulty when it isn't a template, or names fields that it isn't given: all of them */
    String filledWith(Map<String, Object> fields) {
        var unknown = new LinkedHashSet<String>();
        try {
            return compiled().execute(plain(fields));
        } catch (MustacheException.Context unknownField) {
            unknown.add(unknownField.key);
        } catch (UnsupportedOperationException otherTemplate) {
            throw new TemplateFaulty(name, "引用了其他模板，这是不允许的");
        }
        throw new TemplateFaulty(name, "引用了不存在的字段" + named(others(unknown, fields)));
    }

    private Template compiled() {
        try {
            return COMPILER.compile(page);
        } catch (MustacheParseException notATemplate) {
            throw new TemplateFaulty(name, "有语法错误");
        }
    }

    /** Those that show when the ones known so far are taken for empty. */
    private Set<String> others(Set<String> unknown, Map<String, Object> fields) {
        for (var more = true; more && unknown.size() < MOST; ) {
            var filled = new HashMap<>(fields);
            unknown.forEach(field -> filled.put(field, ""));
            try {
                compiled().execute(plain(filled));
                more = false;
            } catch (MustacheException.Context another) {
                more = unknown.add(another.key);
            }
        }
        return unknown;
    }

    private String named(Set<String> unknown) {
        return unknown.stream()
                .map(field -> "“" + field + "”（见“" + whereItStands(field) + "”）")
                .collect(Collectors.joining("、"));
    }

    private String whereItStands(String field) {
        var used = Pattern.compile("\\{\\{[#^&{/]?\\s*" + Pattern.quote(field) + "\\s*}");
        var line = page.lines()
                .filter(one -> used.matcher(one).find())
                .findFirst()
                .orElse("")
                .strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    /** Texts, yes/no, lists and maps of them, nothing else: whatever else is given becomes its text. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            entry -> entry.getKey().toString(), entry -> plain(entry.getValue())));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(LogiclessTemplate::plain).toList();
        }
        return value instanceof Boolean ? value : value.toString();
    }

    /** Looks names up in maps, and never by reflection. */
    private static final class MapsAlone extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
