package org.parkcert.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * 文书模板检查: what in a template can't be laid out, or would be lost on the way to PDF and OFD, all of it at once. Whoever reads
 * the template is told the line.
 */
public final class PageCheck {

    private static final String CONTENT = "{{>content}}";

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("(?is)(?<=<style(?:\\s[^>]{0,99})?>).*?(?=</style>)");
    private static final Pattern STYLE_ATTRIBUTE = Pattern.compile("(?is)\\sstyle\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern FIELD = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{\\s*>\\s*([^}\\s]*)\\s*}}");
    private static final Pattern DECLARATION =
            Pattern.compile("(?i)<!doctype[^>]*\\[|<!(?:entity|element|attlist)|<!\\[CDATA\\[|<\\?[a-z]");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\"[^\"<]*\"|'[^'<]*'|[^'\"<>])*)>");
    private static final Pattern HALF_TAG = Pattern.compile("</?[a-zA-Z]");
    private static final Pattern HANDLER = Pattern.compile("(?i)\\son[a-z]+\\s*=");
    private static final Pattern SOURCE = Pattern.compile("(?is)\\ssrc\\s*=\\s*(\"[^\"]*\"|'[^']*'|\\S+)");
    private static final Pattern FETCHES = Pattern.compile("(?i)@import|@font-face|url\\s*\\(");
    private static final Pattern FAMILY =
            Pattern.compile("(?i)(?<![-\\w])font(?:-family)?\\s*:\\s*((?:\"[^\"]*\"|'[^']*'|[^;}])*)");
    private static final Pattern KNOWN_FAMILY = Pattern.compile(
            "(?i)FangSong|SimSun|SimHei|XiaoBiaoSong|serif|inherit|initial|仿宋|宋体|黑体|小标宋|^\\s*\\d+(?:\\.\\d+)?\\w*\\s*$");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "meta", "col", "wbr", "area", "track", "param");
    private static final Set<String> ENDS_BY_ITSELF = Set.of(
            "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body");
    private static final Set<String> REMOVED = Set.of(
            "link",
            "base",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "svg",
            "math",
            "audio",
            "video",
            "source");

    private final String template;
    private final List<Fault> faults = new ArrayList<>();

    private PageCheck(String template) {
        this.template = template;
    }

    /**
     * 模板问题.
     *
     * @param line from 1; 0 for the whole file
     * @param code stable, {@code document.<what>}
     * @param blocks whether the template must not be deployed
     */
    public record Fault(int line, String code, boolean blocks, String message) {}

    /** @return in the order of the lines */
    public static List<Fault> of(String template) {
        var check = new PageCheck(template);
        check.all();
        check.faults.sort(Comparator.comparingInt(Fault::line));
        return List.copyOf(check.faults);
    }

    private void all() {
        var isFrame = template.contains(CONTENT);
        if (!isFrame && !DocumentFrame.isPage(template) && !DocumentFrame.takes(template)) {
            add(
                    0,
                    "structure",
                    "应由 <title>、可有可无的 <style> 和 <article class=\"decision|letter|record|bare\"> 依次组成，或者以 <!DOCTYPE html> 开头自成一页");
        }
        if (!isFrame) {
            each(
                    PARTIAL,
                    template,
                    found -> add(found.start(), "partial", "不能引用其他模板“" + found.group(1) + "”，请把内容写在本模板里"));
        }
        syntax();
        DECLARATION
                .matcher(template)
                .results()
                .limit(1)
                .forEach(found -> add(
                        found.start(),
                        "declaration",
                        "不能有“" + found.group() + "”之类的声明，文件类型只能写 <!DOCTYPE html>，特殊的字直接写出"));
        var shown = blanked(COMMENT, template);
        var open = shown.indexOf("<!--");
        if (open >= 0) {
            add(open, "comment", "注释没有结束，其后的内容都不会印出，请补上 -->");
            shown = shown.substring(0, open);
        }
        each(STYLE, shown, found -> style(found.group(), found.start()));
        each(STYLE_ATTRIBUTE, shown, found -> {
            var quoted = found.group(1) == null ? 2 : 1;
            style(found.group(quoted), found.start(quoted));
        });
        tags(blanked(STYLE, shown));
    }

    private void syntax() {
        try {
            Mustache.compiler().withLoader(name -> new java.io.StringReader("")).compile(template);
        } catch (MustacheParseException faulty) {
            var line = Pattern.compile("line (\\d+)").matcher(String.valueOf(faulty.getMessage()));
            faults.add(new Fault(
                    line.find() ? Integer.parseInt(line.group(1)) : 0,
                    "document.syntax",
                    true,
                    "大括号写法有误，请检查 {{#…}} 与 {{/…}} 是否成对、名称是否一致"));
        }
    }

    private void style(String css, int start) {
        each(Pattern.compile("\\\\"), css, found -> add(start + found.start(), "style-escape", "样式中不能用反斜杠转义，请直接写出字符"));
        each(
                FETCHES,
                css,
                found -> add(start + found.start(), "style-fetches", "样式中不能引用文件（" + found.group() + "），版式文件不读取任何外部内容"));
        var bare = blanked(FIELD, css);
        if (bare.chars().filter(sign -> sign == '{').count()
                != bare.chars().filter(sign -> sign == '}').count()) {
            add(start, "style-braces", "样式的大括号不成对，其后的样式都不起作用");
        }
        each(FAMILY, bare, found -> {
            if (!KNOWN_FAMILY.matcher(found.group(1)).find()) {
                advise(
                        start + found.start(),
                        "font",
                        "文书没有字体“" + found.group(1).strip()
                                + "”，将用仿宋代替；可用：FangSong（仿宋）、SimSun（宋体）、SimHei（黑体）、FZXiaoBiaoSong-B05（小标宋）");
            }
        });
    }

    private void tags(String shown) {
        var openTags = new ArrayDeque<MatchResult>();
        each(TAG, shown, tag -> {
            var name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!tag.group(1).isEmpty()) {
                close(openTags, tag, name);
            } else {
                allowed(tag, name);
                if (!VOID.contains(name)
                        && !REMOVED.contains(name)
                        && !tag.group(3).endsWith("/")) {
                    openTags.push(tag);
                }
            }
        });
        openTags.forEach(this::unclosed);
        each(
                HALF_TAG,
                blanked(TAG, shown),
                half -> add(half.start(), "tag", "标签“" + excerpt(half.start()) + "”不完整，请检查尖括号和引号是否成对；小于号请写作 &lt;"));
    }

    private void close(Deque<MatchResult> openTags, MatchResult tag, String name) {
        if (REMOVED.contains(name)) {
            return;
        }
        if (openTags.stream().noneMatch(one -> one.group(2).equalsIgnoreCase(name))) {
            add(tag.start(), "tag", "多了结束标签 </" + name + ">，前面没有与它对应的 <" + name + ">");
            return;
        }
        for (var last = openTags.pop(); !last.group(2).equalsIgnoreCase(name); last = openTags.pop()) {
            unclosed(last);
        }
    }

    private void unclosed(MatchResult tag) {
        var name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!ENDS_BY_ITSELF.contains(name)) {
            add(tag.start(), "tag", "标签 <" + name + "> 没有结束，请在同一段内补上 </" + name + ">");
        }
    }

    private void allowed(MatchResult tag, String name) {
        if (name.equals("script")) {
            add(tag.start(), "script", "文书模板不得含脚本，请删除 script");
        } else if (HANDLER.matcher(blanked(FIELD, tag.group(3))).find()) {
            add(tag.start(), "script", "文书模板不得含脚本，请删除 <" + name + "> 的 on… 属性");
        } else if (REMOVED.contains(name)) {
            add(tag.start(), "element", "文书里不能用 <" + name + ">，排版时会被删去");
        } else if (name.equals("img")) {
            var source = SOURCE.matcher(tag.group(3));
            picture(tag.start(), source.find() ? source.group(1).replaceAll("^[\"']|[\"']$", "") : "");
        }
    }

    private void picture(int start, String source) {
        if (FIELD.matcher(source).matches()) {
            return;
        }
        if (!SafePage.isPicture(source)) {
            add(
                    start,
                    "image",
                    "图片“" + shortened(source) + "”不在模板里，印不出来；请把图片写成 data:image/png;base64,…（只能是 PNG 或 JPEG），或者用字段给出");
        } else if (!isReadable(source)) {
            add(start, "image-unreadable", "图片“" + shortened(source) + "”读不出来，请重新转换后再写入模板");
        }
    }

    static boolean isReadable(String source) {
        try {
            var bytes = Base64.getMimeDecoder().decode(source.substring(source.indexOf(',') + 1));
            return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void add(int at, String code, String message) {
        faults.add(new Fault(line(at), "document." + code, true, message));
    }

    private void advise(int at, String code, String message) {
        faults.add(new Fault(line(at), "document." + code, false, message));
    }

    private int line(int at) {
        return 1
                + (int) template.substring(0, at)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private String excerpt(int at) {
        return shortened(template.substring(at).lines().findFirst().orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    /** With as many spaces in its place, and the lines that it had. */
    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<MatchResult> then) {
        pattern.matcher(text).results().forEach(then);
    }
}
