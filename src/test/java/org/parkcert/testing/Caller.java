package org.parkcert.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the running platform over HTTP, as any client does: a user by Basic authentication, or anonymous. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final @Nullable String user;
    private final HttpClient client;

    private Caller(int port, @Nullable String user, HttpClient client) {
        this.address = "http://localhost:" + port;
        this.user = user;
        this.client = client;
    }

    /** The password of an account of the tests is its name. */
    public static Caller as(int port, String user) {
        return new Caller(port, user, HTTP);
    }

    public static Caller anonymous(int port) {
        return new Caller(port, null, HTTP);
    }

    /** Signed in at the login page, as the web applications demand. */
    public static Caller signedIn(int port, String user) {
        var browser = new Caller(
                port,
                null,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        var token = browser.get("/login").text().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var form = "username=" + user + "&password=" + user + "&_csrf=" + token;
        var answer = browser.send(browser.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.response().headers().firstValue("Location").orElse("error"))
                .doesNotContain("error");
        return browser;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    public Answer post(String path, Object body, String header, String value) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(json(body)));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    public Answer put(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** One file of a multipart form. */
    public Answer upload(String path, String field, String fileName, byte[] content) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(
                        new Multipart().file(field, fileName, content).end())));
    }

    /** A multipart form of several parts. */
    public Answer upload(String path, Multipart form) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.end())));
    }

    /** A file that is served with 200. */
    public byte[] bytes(String path) {
        try {
            var response = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (user != null) {
            var credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(response.request() + " answered " + response.body(), notJson);
            }
        }

        /** Asserts the status, with the whole answer in the message. */
        public Answer expect(int status) {
            assertThat(status())
                    .as(
                            "%s %s answered %s",
                            response.request().method(), response.request().uri(), text())
                    .isEqualTo(status);
            return this;
        }
    }
}
