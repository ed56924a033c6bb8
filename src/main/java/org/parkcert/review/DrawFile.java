package org.parkcert.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * 抽取记录文件, as it is downloaded from a case: its draws with their hashes, the replacements, and the names, which no hash covers.
 */
@JsonPropertyOrder({"draws", "replacements", "names"})
record DrawFile(List<Recorded> draws, List<Replacement> replacements, Map<String, String> names) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param hash SHA-256 of the draw's canonical text */
    @JsonPropertyOrder({"hash", "draw"})
    record Recorded(String hash, Draw draw) {}

    static DrawFile read(byte[] file) throws IOException {
        return JSON.readValue(file, DrawFile.class);
    }

    String text() {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return JSON.writer(printer).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
