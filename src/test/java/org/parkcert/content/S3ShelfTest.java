package org.parkcert.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.assertj.core.util.Throwables;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.services.s3.S3Client;

@DisplayName("对象存储")
class S3ShelfTest extends ShelfContract {

    private static final String BUCKET = "parkcert";
    private static final int SMALL_PAGE = 2;

    private final Path directory;
    private final BlobStoreContext blobs =
            ContextBuilder.newBuilder("transient").build(BlobStoreContext.class);
    private final S3Proxy server;
    private final S3Client client;

    S3ShelfTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        blobs.getBlobStore().createContainerInLocation(null, BUCKET);
        server = S3Proxy.builder()
                .blobStore(blobs.getBlobStore())
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        server.start();
        client = S3Shelf.client(settings(BUCKET, "secret"));
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.stop();
        blobs.close();
    }

    @Override
    Shelf shelf() {
        return new S3Shelf(client, BUCKET, directory, SMALL_PAGE);
    }

    @Override
    void crashBetweenCopyAndDelete(String sha256) {
        client.copyObject(request -> request.sourceBucket(BUCKET)
                .sourceKey(Place.kept(sha256))
                .destinationBucket(BUCKET)
                .destinationKey(Place.newAside(sha256)));
    }

    @Test
    @DisplayName("存储桶在，启动；不在、密钥不对、配置不全、无法连接的，启动时说明白")
    void tellsAtStartWhatIsWrong() throws Exception {
        S3Shelf.open(settings(BUCKET, "secret"), directory).close();

        assertThatThrownBy(() -> S3Shelf.open(settings("elsewhere", "secret"), directory))
                .hasMessageContaining("中没有存储桶 elsewhere");
        assertThatThrownBy(() -> S3Shelf.open(settings(BUCKET, "wrong"), directory))
                .hasMessageContaining("不允许使用存储桶 parkcert（403）");
        assertThatThrownBy(() -> S3Shelf.open(settings("", ""), directory))
                .hasMessage("对象存储的配置不全，请补充 parkcert.content.s3 的 bucket、secret-key");
        var settings = settings(BUCKET, "secret");
        server.stop();
        assertThatThrownBy(() -> S3Shelf.open(settings, directory)).hasMessageContaining("无法连接");
    }

    @Test
    @DisplayName("配置了对象存储的用对象存储，没有配置的用目录；启动失败的说明里没有密钥")
    void isConfiguredOrNot() {
        var platform = new ApplicationContextRunner()
                .withUserConfiguration(ContentPlaces.class)
                .withPropertyValues("parkcert.content.directory=" + directory);
        var store = platform.withPropertyValues(
                "parkcert.content.s3.endpoint=http://127.0.0.1:" + server.getPort(),
                "parkcert.content.s3.bucket=" + BUCKET,
                "parkcert.content.s3.access-key=key");

        platform.run(context -> assertThat(context).hasSingleBean(DirectoryShelf.class));
        store.withPropertyValues("parkcert.content.s3.secret-key=secret")
                .run(context -> assertThat(context).hasSingleBean(S3Shelf.class));
        store.withPropertyValues("parkcert.content.s3.secret-key=not-to-be-told")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("请检查 parkcert.content.s3 的 access-key、secret-key、region")
                        .extracting(Throwables::getStackTrace)
                        .asString()
                        .doesNotContain("not-to-be-told"));
    }

    private S3Settings settings(String bucket, String secret) {
        return new S3Settings("http://127.0.0.1:" + server.getPort(), bucket, "us-east-1", "key", secret, true);
    }
}
