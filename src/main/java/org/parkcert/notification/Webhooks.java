package org.parkcert.notification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 推送设置: where messages of an authority are pushed to. A setting of whoever runs the platform, never a file of a bundle: who
 * designs procedures must not decide where data goes.
 *
 * @param allowPrivate whether addresses of the own network and plain HTTP are allowed
 */
@ConfigurationProperties("parkcert.webhooks")
record Webhooks(@DefaultValue("false") boolean allowPrivate, @DefaultValue List<Hook> hooks) {

    List<Hook> of(String authority) {
        return hooks.stream().filter(hook -> hook.authority().equals(authority)).toList();
    }

    Optional<Hook> find(String name) {
        return hooks.stream().filter(hook -> hook.name().equals(name)).findFirst();
    }

    /**
     * 推送.
     *
     * @param name by which it is known; unique
     * @param secret shared with the receiver, at least 32 characters
     */
    record Hook(String name, String authority, URI url, String secret) {

        Hook {
            if (secret.length() < 32) {
                throw new IllegalArgumentException("parkcert.webhooks：推送“" + name + "”的密钥不足 32 个字符");
            }
        }

        @Override
        public String toString() {
            return "Hook[" + name + "]";
        }
    }
}
