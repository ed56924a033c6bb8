package org.parkcert.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 指标和名录的请求体: plain, or within an object under their name; numbers keep every digit as typed. */
@Component
class FigureBodies {

    private static final TypeReference<Map<String, @Nullable String>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, @Nullable String>>> ROWS = new TypeReference<>() {};

    private final ObjectMapper json;

    FigureBodies(ObjectMapper json) {
        this.json = json;
    }

    Map<String, @Nullable String> indicators(byte[] body) {
        return read(body, "indicators", FIGURES);
    }

    List<Map<String, @Nullable String>> roster(byte[] body) {
        return read(body, "roster", ROWS);
    }

    private <T> T read(byte[] body, String name, TypeReference<T> type) {
        try {
            var within = json.readTree(body).path(name);
            var reader = within.isContainerNode() ? json.readerFor(type).at("/" + name) : json.readerFor(type);
            T read = reader.readValue(body);
            if (read == null) {
                throw new IllegalArgumentException("请求内容为空，请按接口说明填写");
            }
            return read;
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("请求内容不是有效的 JSON，或结构与接口说明不符", malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
