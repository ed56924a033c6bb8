package org.parkcert.content;

import java.util.ArrayList;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** 对象存储的配置: an S3-compatible store, used when an endpoint or a bucket is named. */
@ConfigurationProperties("parkcert.content.s3")
record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle) {

    boolean given() {
        return !endpoint.isBlank() || !bucket.isBlank();
    }

    /** @throws IllegalStateException that names everything missing */
    void demandComplete() {
        var missing = new ArrayList<String>();
        if (endpoint.isBlank()) {
            missing.add("endpoint");
        }
        if (bucket.isBlank()) {
            missing.add("bucket");
        }
        if (accessKey.isBlank()) {
            missing.add("access-key");
        }
        if (secretKey.isBlank()) {
            missing.add("secret-key");
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("对象存储的配置不全，请补充 parkcert.content.s3 的 " + String.join("、", missing));
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
