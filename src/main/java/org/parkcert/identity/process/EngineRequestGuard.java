package org.parkcert.identity.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.parkcert.identity.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 引擎请求检查: an expression inside a query runs as Java (CVE-2026-109432: one in {@code orQueries} passes the engine's own
 * check), so no key or parameter that ends in "expression" reaches the engine, at whatever depth. Bodies are read whole
 * and are limited, because the engine reads its multipart bodies without any limit.
 */
final class EngineRequestGuard extends OncePerRequestFilter {

    private static final DataSize JSON_LIMIT = DataSize.ofMegabytes(2);
    private static final DataSize FILE_LIMIT = DataSize.ofMegabytes(10);

    private final JsonFactory json = new JsonFactory();
    private final Refusals refusals;

    EngineRequestGuard(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var contentType = String.valueOf(request.getContentType()).strip().toLowerCase(Locale.ROOT);
        if (contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            refusals.write(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "request.media-type-refused",
                    "引擎接口不接受表单编码的内容，请改用 JSON");
            return;
        }
        if (Collections.list(request.getParameterNames()).stream().anyMatch(EngineRequestGuard::isExpression)) {
            refuseExpression(request, response);
            return;
        }
        var files = contentType.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        var limit = (int) (files ? FILE_LIMIT : JSON_LIMIT).toBytes();
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refusals.write(
                    request,
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "request.too-large",
                    "提交的内容超过 " + limit / 1024 / 1024 + " MB，请缩减后重试");
            return;
        }
        try {
            if (!files && containsExpression(body)) {
                refuseExpression(request, response);
                return;
            }
        } catch (JsonProcessingException malformed) {
            refusals.write(request, response, HttpStatus.BAD_REQUEST, "request.malformed", "提交的内容不是有效的 JSON，请检查后重试");
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    private void refuseExpression(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "query.expression-refused",
                "查询条件中不允许使用表达式（以 Expression 结尾的参数），请改用具体的值");
    }

    /** Reads to the end, so that nothing hides behind a first value. */
    private boolean containsExpression(byte[] body) throws IOException {
        try (var parser = json.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
