package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.bundle.Articles;
import org.parkcert.bundle.AuthorityFile;
import org.parkcert.bundle.BundleReading;

@DisplayName("条款名称：随平台交付的每个条款都有名称")
class ClauseNamesTest {

    @Test
    @DisplayName("公用环节的每个条款由一个主管部门写明是第几条")
    void sharedClauses() {
        var all = Stream.of("wenzhou", "sichuan", "jilin-city", "chongqing")
                .map(ClauseNamesTest::articles)
                .toList();

        assertThat(BundleReading.of(Repository.files("shared")).clauses())
                .isNotEmpty()
                .allSatisfy(bearer -> assertThat(all).anyMatch(articles -> articles.isNamed(bearer.clause())));
    }

    @Test
    @DisplayName("要求清单中的每个条款都有名称")
    void requirements() {
        var all = Stream.of("wenzhou", "sichuan", "jilin-city", "chongqing")
                .map(ClauseNamesTest::articles)
                .toList();

        assertThat(Trace.read().requirements().keySet()).isNotEmpty().allSatisfy(id -> assertThat(all)
                .anyMatch(articles -> articles.isNamed(id)));
    }

    private static Articles articles(String authority) {
        var file = "processes/" + authority + "/" + AuthorityFile.NAME;
        var content = Objects.requireNonNull(Repository.files(authority).get(file), file);
        return AuthorityFile.read(authority, content).articles();
    }
}
