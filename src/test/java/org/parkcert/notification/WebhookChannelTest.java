package org.parkcert.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.outbox.Channel.Delivery;
import org.parkcert.outbox.Channel.NotDelivered;

@DisplayName("推送：不被引进内部网络，不跟随转向")
class WebhookChannelTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @DisplayName("本机、内网、链路本地、运营商级 NAT、组播地址都不推")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:127.0.0.1"
            })
    void privateAddresses(String address) throws UnknownHostException {
        assertThat(WebhookChannel.isPublic(InetAddress.getByName(address))).isFalse();
        var host = address.contains(":") ? "[" + address + "]" : address;

        assertThatThrownBy(() -> channel(false, "https://" + host + "/hook").deliver(delivery()))
                .isInstanceOfSatisfying(
                        NotDelivered.class, why -> assertThat(why.isHopeless()).isTrue())
                .hasMessageContaining("内部网络");
    }

    @ParameterizedTest
    @DisplayName("公网地址可以推，包括紧邻内网段的")
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "100.128.0.0", "172.32.0.1", "2001:4860:4860::8888"})
    void publicAddresses(String address) throws UnknownHostException {
        assertThat(WebhookChannel.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    @DisplayName("没有加密的不推，除非设置允许")
    void httpsOnly() {
        assertThatThrownBy(() -> channel(false, "http://example.com/hook").deliver(delivery()))
                .hasMessageContaining("https");
    }

    @Test
    @DisplayName("要求转向的不跟随，也不再试；忙的以后再试；拒收的不再试；推送不在设置中的不再试")
    void answers() throws IOException {
        var visited = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/inside")) {
                visited.incrementAndGet();
            }
            if (path.equals("/302")) {
                exchange.getResponseHeaders().add("Location", "/inside");
            }
            exchange.sendResponseHeaders(path.equals("/inside") ? 204 : Integer.parseInt(path.substring(1)), -1);
            exchange.close();
        });
        server.start();
        try {
            var base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            assertRefused(base + "302", true);
            assertThat(visited).hasValue(0);
            assertRefused(base + "503", false);
            assertRefused(base + "429", false);
            assertRefused(base + "410", true);
        } finally {
            server.stop(0);
        }
        assertRefused("http://127.0.0.1:1/", false);
        assertThatThrownBy(() -> channel(true, "http://127.0.0.1/").deliver(new Delivery("k", "kind", "gone", "{}")))
                .isInstanceOfSatisfying(
                        NotDelivered.class, why -> assertThat(why.isHopeless()).isTrue());
    }

    @Test
    @DisplayName("密钥不足 32 个字符的，平台不启动；密钥不出现在日志里")
    void secrets() {
        assertThatThrownBy(() -> new Webhooks.Hook("short", "wenzhou", URI.create("https://example.com"), "secret"))
                .hasMessageContaining("32");
        assertThat(new Webhooks.Hook("one", "wenzhou", URI.create("https://example.com"), SECRET).toString())
                .doesNotContain(SECRET);
    }

    private static void assertRefused(String url, boolean forGood) {
        assertThatThrownBy(() -> channel(true, url).deliver(delivery()))
                .as(url)
                .isInstanceOfSatisfying(
                        NotDelivered.class, why -> assertThat(why.isHopeless()).isEqualTo(forGood));
    }

    private static WebhookChannel channel(boolean allowPrivate, String url) {
        var hooks = List.of(new Webhooks.Hook("one", "wenzhou", URI.create(url), SECRET));
        return new WebhookChannel(new Webhooks(allowPrivate, hooks), Clock.systemUTC());
    }

    private static Delivery delivery() {
        return new Delivery("0123", "task-arrived", "one", "{}");
    }
}
