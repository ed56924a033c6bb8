package org.parkcert.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the faults of one file. */
final class Report {

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);
    private static final Pattern ARTICLE = Pattern.compile(
            "第.+?条|(^|[^\\p{IsHan}])[一二三四五六七八九十]+(（[一二三四五六七八九十]+）|末段|：)|假定|(^|[^A-Z])[A-Z]{1,4}-[0-9A-Z]",
            Pattern.DOTALL);

    private static final Pattern NAMED = Pattern.compile("第.+?条|^[一二三四五六七八九十]+($|[（、末])");

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Report(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(String element, String code, String message) {
        faults.add(Fault.blocking(file, element, code, message));
    }

    void advise(String element, String code, String message) {
        faults.add(Fault.advice(file, element, code, message));
    }

    void chinese(String text, String element, String code, String what) {
        if (!CHINESE.matcher(text).matches()) {
            add(element, code, what + "须为中文，现为“" + text + "”");
        }
    }

    /** Whether it names an article, such as 第九条（一） or 三（二）. */
    static boolean namesArticle(String text) {
        return NAMED.matcher(text).find();
    }

    /** Says which article it implements, or that it is an assumption. */
    void article(String text, String element, String code, String what) {
        if (!ARTICLE.matcher(text).find()) {
            add(element, code, what + "须写明所依据的条款（如“第十条（一）”“三（二）”）或以“假定：”说明");
        }
    }

    List<Fault> faults() {
        return faults;
    }
}
