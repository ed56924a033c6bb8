package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("流程目录 processes/README.md")
class CatalogueTest {

    private static final String COMMAND = "out of date, run: mvn -q test-compile exec:java@catalogue";
    private static final Path NOTICE = Path.of("processes", "shared", "public-notice.bpmn");

    @Test
    @DisplayName("与流程图、决策表、表单一致")
    void theTextIsCurrent() throws IOException {
        assertThat(Catalogue.FILE).as(COMMAND).hasContent(new Catalogue().text());
    }

    @Test
    @DisplayName("每张流程图都有按现在内容画的图片，没有多余的图片")
    void thePicturesAreCurrent() throws IOException {
        var pictures = new Catalogue().pictures();

        for (var picture : pictures) {
            assertThat(picture.isCurrent())
                    .as("%s: %s", picture.diagram(), COMMAND)
                    .isTrue();
        }
        assertThat(pictures).extracting(Picture::file).containsExactlyInAnyOrderElementsOf(filesOfPictures());
    }

    @Test
    @DisplayName("移动节点、改名、改条款后，图片就算过期；缩进和属性次序不算")
    void whatMakesAPictureOutdated() throws IOException {
        var now = digest(diagram -> diagram);

        assertThat(digest(diagram -> diagram.replace("name=\"发布公示\"", "name=\"公布公示\"")))
                .isNotEqualTo(now);
        assertThat(digest(diagram -> diagram.replaceFirst("Bounds x=\"", "Bounds x=\"1")))
                .isNotEqualTo(now);
        assertThat(digest(diagram -> diagram.replaceFirst("value=\"WZ-10-4", "value=\"WZ-10-5")))
                .isNotEqualTo(now);
        assertThat(digest(diagram -> diagram.replaceFirst("(x=\"\\d+\") (y=\"\\d+\")", "$2  $1")))
                .isEqualTo(now);
        assertThat(digest(diagram -> diagram.replace("\n", "\n\t"))).isEqualTo(now);
    }

    private static String digest(UnaryOperator<String> change) throws IOException {
        return Picture.digest(change.apply(Files.readString(NOTICE)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> filesOfPictures() throws IOException {
        try (var files = Files.list(Picture.FOLDER)) {
            return files.toList();
        }
    }
}
