package org.parkcert.conventions;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.parkcert.testing.Browser;
import org.parkcert.testing.DiagramRenderer;

/** Writes the catalogue, and the pictures of diagrams that changed: {@code mvn -q test-compile exec:java@catalogue}. */
public final class CatalogueWriter {

    private CatalogueWriter() {}

    public static void main(String[] arguments) throws IOException {
        var catalogue = new Catalogue();
        Files.writeString(Catalogue.FILE, catalogue.text());
        var outdated = new ArrayList<Picture>();
        for (var picture : catalogue.pictures()) {
            if (!picture.isCurrent()) {
                outdated.add(picture);
            }
        }
        if (!outdated.isEmpty()) {
            Browser.outsideOfTests(page -> {
                for (var picture : outdated) {
                    picture.draw(new DiagramRenderer(page));
                }
            });
        }
        removeOthers(catalogue);
    }

    /** Of diagrams that are gone. */
    private static void removeOthers(Catalogue catalogue) throws IOException {
        var wanted = catalogue.pictures().stream().map(Picture::file).collect(Collectors.toSet());
        try (var files = Files.list(Picture.FOLDER)) {
            for (var file : files.filter(one -> !wanted.contains(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
