package org.parkcert.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parkcert.outbox.Channel;
import org.springframework.stereotype.Component;

/**
 * 推送: a POST of JSON to a neighbour's system, signed over its time and body. Only HTTPS to public addresses, unless the settings
 * allow otherwise; a redirection isn't followed, so that nobody leads the platform into its own network.
 */
@Component
class WebhookChannel implements Channel {

    static final String NAME = "webhook";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final String ALGORITHM = "HmacSHA256";

    private final Webhooks webhooks;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookChannel(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws NotDelivered {
        var hook = webhooks.find(delivery.recipient())
                .orElseThrow(() -> NotDelivered.forGood("推送“" + delivery.recipient() + "”已不在设置中"));
        refuseUnlessAllowed(hook.url());
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(hook.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", delivery.key())
                .header("X-Parkcert-Timestamp", timestamp)
                .header("X-Parkcert-Signature", "sha256=" + signature(hook.secret(), timestamp, delivery.content()))
                .POST(BodyPublishers.ofString(delivery.content()))
                .build();
        try {
            judge(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException failed) {
            throw NotDelivered.forNow("推送没有送到（" + failed.getClass().getSimpleName() + "）");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw NotDelivered.forNow("推送被中断");
        }
    }

    private static void judge(int status) throws NotDelivered {
        if (status >= 200 && status < 300) {
            return;
        }
        if (status >= 500 || status == 408 || status == 429) {
            throw NotDelivered.forNow("对方答复 " + status);
        }
        throw NotDelivered.forGood(
                status >= 300 && status < 400 ? "对方要求转向（" + status + "），不跟随" : "对方拒收（" + status + "）");
    }

    /** Over the time, a full stop and the body: an old call can't be played again with a new time. */
    static String signature(String secret, String timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    private void refuseUnlessAllowed(URI url) throws NotDelivered {
        if (webhooks.allowPrivate()) {
            return;
        }
        if (!"https".equals(url.getScheme())) {
            throw NotDelivered.forGood("推送地址须为 https");
        }
        try {
            for (var address : InetAddress.getAllByName(url.getHost())) {
                if (!isPublic(address)) {
                    throw NotDelivered.forGood("推送地址在内部网络，不予推送");
                }
            }
        } catch (UnknownHostException unknown) {
            throw NotDelivered.forNow("推送地址的主机名无法解析");
        }
    }

    /** Not this machine, not the own network, not a provider's. */
    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var ours = bytes.length == 4
                ? first == 0 || first >= 240 || (first == 100 && second >= 64 && second < 128)
                : (first & 0xfe) == 0xfc;
        return !ours
                && !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress();
    }
}
