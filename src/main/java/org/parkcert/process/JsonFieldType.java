package org.parkcert.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.type.AbstractValueTypeImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** What Tasklist sends for a list or table field ({@code "type": "Json"}); read into lists and maps at once, never stored. */
final class JsonFieldType extends AbstractValueTypeImpl {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonFieldType() {
        super("json");
    }

    @Override
    public boolean isPrimitiveValueType() {
        return false;
    }

    @Override
    public Map<String, Object> getValueInfo(TypedValue value) {
        return Map.of();
    }

    @Override
    public TypedValue createValue(@Nullable Object value, @Nullable Map<String, Object> info) {
        return Variables.untypedValue(value instanceof String text ? parse(text) : value);
    }

    /** @throws IllegalArgumentException when the text isn't JSON */
    static @Nullable Object parse(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("表单字段不是有效的 JSON", notJson);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("A view holds what JSON cannot: " + value.getClass(), unwritable);
        }
    }
}
