package org.parkcert.casefile;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final String name;
    private final String page;

    LogiclessTemplate(String name, String page) {
        this.name = name;
        this.page = page;
    }

    /** @throws TemplateFaulty when it isn't a template, or names a field that it isn't given */
    String filledWith(Map<String, Object> fields) {
        try {
            return COMPILER.compile(page).execute(plain(fields));
        } catch (MustacheException.Context unknownField) {
            throw new TemplateFaulty(name, "引用了不存在的字段“" + unknownField.key + "”");
        } catch (MustacheParseException notATemplate) {
            throw new TemplateFaulty(name, "有语法错误");
        } catch (UnsupportedOperationException otherTemplate) {
            throw new TemplateFaulty(name, "引用了其他模板，这是不允许的");
        }
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
