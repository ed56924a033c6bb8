package org.parkcert.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内容存放")
class ContentStoreTest {

    private static final String UNKNOWN = "0".repeat(64);

    private final Path directory;
    private final Shelf shelf;
    private final ContentStore store;
    private final Set<String> named = new HashSet<>();
    private final ContentSweep sweep;

    ContentStoreTest(@TempDir Path directory) {
        this.directory = directory;
        shelf = new DirectoryShelf(directory);
        store = new ContentStore(shelf);
        sweep = new ContentSweep(shelf, List.of(this::named));
    }

    @Test
    @DisplayName("内容相同的文件只存一份，未留用的临时文件被清除")
    void keepsContentOnce() throws IOException {
        var first = store.keep("内容".getBytes(UTF_8));
        var second = store.keep("内容".getBytes(UTF_8));
        store.receive(new ByteArrayInputStream(new byte[1]), 1).close();

        assertThat(first).isEqualTo(second);
        assertThat(read(first)).isEqualTo("内容");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    @DisplayName("刚好等于上限的收下，多一个字节的拒收，不留残片")
    void refusesOneByteTooMuch() throws IOException {
        try (var received = store.receive(new ByteArrayInputStream(new byte[100_000]), 100_000)) {
            assertThat(received.size()).isEqualTo(100_000);
        }
        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[100_001]), 100_000))
                .isInstanceOf(ContentTooLarge.class);
        assertThat(files()).isZero();
    }

    @Test
    @DisplayName("上传中断不留残片")
    void leavesNothingOfWhatBreaksOff() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
        var breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), broken);

        assertThatThrownBy(() -> store.receive(breaking, 1_000_000)).hasMessage("connection reset");
        assertThat(files()).isZero();
    }

    @Test
    @DisplayName("改动一个字节、文件丢失都查得出")
    void tellsWhatBecameOfAContent() throws IOException {
        var sha256 = store.keep("内容".getBytes(UTF_8));
        assertThat(store.check(sha256)).isEqualTo(ContentState.INTACT);

        Files.write(kept(sha256), "x".getBytes(UTF_8), StandardOpenOption.APPEND);
        assertThat(store.check(sha256)).isEqualTo(ContentState.ALTERED);

        Files.delete(kept(sha256));
        assertThat(store.check(sha256)).isEqualTo(ContentState.MISSING);
        assertThat(store.exists(sha256)).isFalse();
    }

    @Test
    @DisplayName("不是哈希的一概不认，路径走不出去")
    void takesNothingButAHash() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(UNKNOWN)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisplayName("没有登记的内容满一天才移开，再满一天才删除；移开的仍可读取")
    void sweepsOrphansInTwoSteps() throws IOException {
        var sha256 = store.keep("无主".getBytes(UTF_8));

        sweep.sweep();
        assertThat(kept(sha256)).exists();

        age(kept(sha256));
        sweep.sweep();
        assertThat(kept(sha256)).doesNotExist();
        assertThat(read(sha256)).isEqualTo("无主");
        sweep.sweep();
        assertThat(store.exists(sha256)).isTrue();

        age(aside(sha256));
        sweep.sweep();
        assertThat(store.exists(sha256)).isFalse();
    }

    @Test
    @DisplayName("有登记的内容再旧也不动")
    void keepsWhatARowNames() throws IOException {
        var sha256 = store.keep("有主".getBytes(UTF_8));
        named.add(sha256);
        age(kept(sha256));

        sweep.sweep();

        assertThat(kept(sha256)).exists();
    }

    @Test
    @DisplayName("清理与上传相同内容同时发生：登记晚到的，内容移回原处")
    void bringsBackWhatARowNamesAfterAll() throws IOException {
        var sha256 = store.keep("迟到".getBytes(UTF_8));
        age(kept(sha256));
        sweep.sweep();
        named.add(sha256);
        age(aside(sha256));

        sweep.sweep();

        assertThat(kept(sha256)).exists();
        assertThat(read(sha256)).isEqualTo("迟到");
    }

    @Test
    @DisplayName("移开以后又上传相同内容：两份都在时，删的只是移开的那份")
    void neverDiscardsWhatIsInItsPlace() throws IOException {
        var sha256 = store.keep("再来".getBytes(UTF_8));
        age(kept(sha256));
        sweep.sweep();
        store.keep("再来".getBytes(UTF_8));
        var aside = aside(sha256);
        age(aside);

        sweep.sweep();

        assertThat(aside).doesNotExist();
        assertThat(read(sha256)).isEqualTo("再来");
    }

    @Test
    @DisplayName("断电留下的临时文件满一天清除，正在接收的不动")
    void removesWhatACrashLeft() throws IOException {
        var left = Files.createFile(shelf.incoming().resolve("received1.part"));
        var underWay = Files.createFile(shelf.incoming().resolve("received2.part"));
        age(left);

        sweep.sweep();

        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
    }

    private Set<String> named(Collection<String> sha256) {
        var found = new HashSet<>(named);
        found.retainAll(sha256);
        return found;
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(
                file,
                FileTime.from(Instant.ofEpochMilli(System.currentTimeMillis())
                        .minus(ContentSweep.AGE)
                        .minusSeconds(5)));
    }

    private String read(String sha256) throws IOException {
        try (var content = store.open(sha256)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private Path kept(String sha256) {
        return directory.resolve("kept").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path aside(String sha256) throws IOException {
        var found = new ArrayList<Path>();
        shelf.eachSetAside(stored -> found.add(directory.resolve(stored.name())));
        assertThat(found).singleElement().asString().contains(sha256);
        return found.get(0);
    }

    private long files() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
