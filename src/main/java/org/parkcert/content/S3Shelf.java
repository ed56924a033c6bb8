package org.parkcert.content;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** 对象存储: objects of a bucket that is ours alone, in any store that speaks S3. */
final class S3Shelf extends NamedShelf implements AutoCloseable {

    private static final String CLOCK = "clock";
    private static final int PAGE = 1000;
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final Path directory;
    private final int page;

    S3Shelf(S3Client client, String bucket, Path directory, int page) {
        this.client = client;
        this.bucket = bucket;
        this.directory = directory;
        this.page = page;
    }

    /**
     * Tries it: writes and reads an object.
     *
     * @param directory where files lie while they are received
     * @throws IllegalStateException that says what is wrong and what to do
     */
    static S3Shelf open(S3Settings settings, Path directory) {
        settings.demandComplete();
        var shelf = new S3Shelf(client(settings), settings.bucket(), directory, PAGE);
        try {
            shelf.writeClock();
            return shelf;
        } catch (SdkException refused) {
            shelf.close();
            throw new IllegalStateException(reason(settings, refused), refused);
        }
    }

    /** Checksums and chunks beyond what S3 demands are left out: not every compatible store knows them. */
    static S3Client client(S3Settings settings) {
        try {
            return S3Client.builder()
                    .endpointOverride(URI.create(settings.endpoint()))
                    .region(Region.of(settings.region()))
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                    .serviceConfiguration(S3Configuration.builder()
                            .pathStyleAccessEnabled(settings.pathStyle())
                            .chunkedEncodingEnabled(false)
                            .build())
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();
        } catch (IllegalArgumentException | NullPointerException unusable) {
            throw new IllegalStateException(
                    "对象存储的地址 " + settings.endpoint() + " 不正确，请检查 parkcert.content.s3.endpoint", unusable);
        }
    }

    private static String reason(S3Settings settings, SdkException refused) {
        if (refused instanceof S3Exception answer && answer.statusCode() == NOT_FOUND) {
            return "对象存储 " + settings.endpoint() + " 中没有存储桶 " + settings.bucket()
                    + "，请先创建，或检查 parkcert.content.s3.bucket";
        }
        if (refused instanceof S3Exception answer) {
            return "对象存储 " + settings.endpoint() + " 不允许使用存储桶 " + settings.bucket() + "（" + answer.statusCode()
                    + "），请检查 parkcert.content.s3 的 access-key、secret-key、region";
        }
        return "对象存储 " + settings.endpoint() + " 无法连接，请检查 parkcert.content.s3.endpoint 和网络";
    }

    /** On this machine: what comes in is looked at before it is kept. */
    @Override
    public Path incoming() throws IOException {
        return Files.createDirectories(directory.resolve("incoming"));
    }

    @Override
    public void put(Path file, String sha256) throws IOException {
        var name = Place.kept(sha256);
        asked(() -> client.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromFile(file)));
        Files.deleteIfExists(file);
    }

    @Override
    Optional<InputStream> read(String name) throws IOException {
        return found(() -> client.getObject(request -> request.bucket(bucket).key(name)));
    }

    @Override
    boolean has(String name) throws IOException {
        return found(() -> client.headObject(request -> request.bucket(bucket).key(name)))
                .isPresent();
    }

    @Override
    List<String> namesAside(String sha256) throws IOException {
        var names = new ArrayList<String>();
        list(Place.aside(sha256), object -> names.add(object.key()));
        return names;
    }

    @Override
    void each(String folder, Consumer<Stored> visitor) throws IOException {
        list(folder + "/", object -> Place.visit(object.key(), object.lastModified(), visitor));
    }

    private void list(String beginning, Consumer<S3Object> visitor) throws IOException {
        var objects = client.listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(beginning).maxKeys(page))
                .contents();
        asked(() -> {
            objects.forEach(visitor);
            return beginning;
        });
    }

    /**
     * Copied first: a store has no move. Whoever stops before the deletion leaves both, and the next sweep goes on. The deletion may hit
     * what was written since: the copy stays, because a sweep touches nothing that isn't a day old.
     */
    @Override
    void move(String from, String to) throws IOException {
        var copied = found(() -> client.copyObject(request -> request.sourceBucket(bucket)
                .sourceKey(from)
                .destinationBucket(bucket)
                .destinationKey(to)));
        if (copied.isPresent()) {
            delete(from);
        }
    }

    @Override
    void delete(String name) throws IOException {
        asked(() -> client.deleteObject(request -> request.bucket(bucket).key(name)));
    }

    /** The store's clock, as an object written just now bears it. */
    @Override
    public Instant now() throws IOException {
        return asked(this::writeClock);
    }

    private Instant writeClock() {
        client.putObject(request -> request.bucket(bucket).key(CLOCK), RequestBody.empty());
        return client.headObject(request -> request.bucket(bucket).key(CLOCK)).lastModified();
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> Optional<T> found(Supplier<T> request) throws IOException {
        try {
            return Optional.of(request.get());
        } catch (S3Exception answer) {
            if (answer.statusCode() == NOT_FOUND && !(answer instanceof NoSuchBucketException)) {
                return Optional.empty();
            }
            throw unusable(answer);
        } catch (SdkException failed) {
            throw unusable(failed);
        }
    }

    private static <T> T asked(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException failed) {
            throw unusable(failed);
        }
    }

    private static IOException unusable(SdkException failed) {
        return new IOException("The store of contents doesn't answer as it should", failed);
    }
}
