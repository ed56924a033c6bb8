package org.parkcert.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every shelf owes. */
abstract class ShelfContract {

    private static final String UNKNOWN = "0".repeat(64);
    private static final int CONTENTS = 3;
    private static final int TIMES = 20;

    private final Set<String> named = new HashSet<>();

    abstract Shelf shelf() throws IOException;

    /** Leaves the content in both places, as a crash between copying and deleting does. */
    abstract void crashBetweenCopyAndDelete(String sha256) throws IOException;

    @Test
    @DisplayName("放入的读得出，重复放入只有一份，接收目录不留文件")
    void keepsOnce() throws IOException {
        var sha256 = keep("内容");
        keep("内容");

        assertThat(read(sha256)).isEqualTo("内容");
        assertThat(shelf().holds(sha256)).isTrue();
        assertThat(inPlace()).containsExactly(sha256);
        try (var left = Files.list(shelf().incoming())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @DisplayName("没有的内容说没有，不是哈希的一概不认")
    void tellsWhatIsMissing() throws IOException {
        var shelf = shelf();

        assertThat(shelf.holds(UNKNOWN)).isFalse();
        assertThatThrownBy(() -> shelf.open(UNKNOWN)).isInstanceOf(NoSuchFileException.class);
        shelf.setAside(UNKNOWN);
        assertThat(setAside()).isEmpty();
        assertThatThrownBy(() -> shelf.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("移开的仍可读取，可以移回；移开后删除的不再有，可以重复删除")
    void setsAsideBringsBackDiscards() throws IOException {
        var sha256 = keep("无主");

        shelf().setAside(sha256);
        assertThat(inPlace()).isEmpty();
        assertThat(setAside()).containsExactly(sha256);
        assertThat(read(sha256)).isEqualTo("无主");
        assertThat(shelf().holds(sha256)).isTrue();

        bringBack();
        assertThat(inPlace()).containsExactly(sha256);
        assertThat(setAside()).isEmpty();

        var kept = new Shelf.Stored(sha256, Place.kept(sha256), Instant.EPOCH);
        assertThatThrownBy(() -> shelf().discard(kept)).isInstanceOf(IllegalArgumentException.class);

        shelf().setAside(sha256);
        var setAside = storedAside().get(0);
        shelf().discard(setAside);
        shelf().discard(setAside);
        assertThat(shelf().holds(sha256)).isFalse();
    }

    @Test
    @DisplayName("移动中途断电，两处都有：重做移开或移回，读得出，一处不留")
    void repeatsAfterACrash() throws IOException {
        var sha256 = keep("中断");

        crashBetweenCopyAndDelete(sha256);
        shelf().setAside(sha256);
        assertThat(inPlace()).isEmpty();
        assertThat(setAside()).containsOnly(sha256);

        bringBack();
        crashBetweenCopyAndDelete(sha256);
        bringBack();
        assertThat(setAside()).isEmpty();
        assertThat(read(sha256)).isEqualTo("中断");
    }

    @Test
    @DisplayName("别的节点已经移开、移回的，不算差错")
    void toleratesWhatAnotherNodeHasMoved() throws IOException {
        var sha256 = keep("两个节点");

        shelf().setAside(sha256);
        shelf().setAside(sha256);
        var setAside = storedAside().get(0);
        shelf().bringBack(setAside);
        shelf().bringBack(setAside);

        assertThat(inPlace()).containsExactly(sha256);
        assertThat(setAside()).isEmpty();
    }

    @Test
    @DisplayName("正要删除移开的旧件时，相同内容又上传、又被另一节点移开：删的只是旧件")
    void discardsOnlyWhatItHasSeen() throws IOException {
        var sha256 = keep("又来");
        sweepAfter(ContentSweep.AGE.plusMinutes(1));
        assertThat(setAside()).containsExactly(sha256);
        var old = storedAside();

        sweepAfter(ContentSweep.AGE.plusMinutes(1), asked -> {
            if (asked.contains(sha256) && storedAside().equals(old)) {
                keep("又来");
                shelf().setAside(sha256);
            }
            return Set.of();
        });

        assertThat(storedAside()).doesNotContainAnyElementsOf(old);
        assertThat(read(sha256)).isEqualTo("又来");
    }

    @Test
    @DisplayName("两个节点同时移开，过后又同时移回，其间不停有相同内容上传：一份不丢")
    void losesNothingBetweenTwoSweepers() throws Exception {
        var kept = new ArrayList<String>();
        for (var number = 0; number < CONTENTS; number++) {
            kept.add(keep("第" + number + "份"));
        }
        for (var time = 0; time < TIMES; time++) {
            allAtOnce(() -> setAside(kept), () -> setAside(kept), () -> keep("第0份"));
            allAtOnce(this::bringBack, this::bringBack, () -> keep("第0份"));
        }

        assertThat(inPlace()).containsExactlyInAnyOrderElementsOf(kept);
        for (var number = 0; number < CONTENTS; number++) {
            assertThat(read(kept.get(number))).isEqualTo("第" + number + "份");
        }
    }

    private static void allAtOnce(Step... steps) throws Exception {
        var threads = Executors.newFixedThreadPool(steps.length);
        try {
            var underWay = new ArrayList<Future<Void>>();
            for (var step : steps) {
                underWay.add(threads.submit(() -> {
                    step.run();
                    return null;
                }));
            }
            for (var done : underWay) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void setAside(List<String> contents) throws IOException {
        for (var sha256 : contents) {
            shelf().setAside(sha256);
        }
    }

    @Test
    @DisplayName("列出全部内容，一个不漏、一个不重")
    void listsEverything() throws IOException {
        var kept = new ArrayList<String>();
        for (var number = 0; number < 7; number++) {
            kept.add(keep("第" + number + "份"));
        }

        assertThat(inPlace()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    @DisplayName("清理：满一天移开，再满一天删除；有登记的不动，移开后有登记的移回")
    void isSwept() throws IOException {
        var orphan = keep("无主");
        var late = keep("迟到");
        var owned = keep("有主");
        named.add(owned);

        sweepAfter(Duration.ZERO);
        assertThat(inPlace()).containsExactlyInAnyOrder(orphan, late, owned);

        sweepAfter(ContentSweep.AGE.plusMinutes(1));
        assertThat(setAside()).containsExactlyInAnyOrder(orphan, late);
        assertThat(inPlace()).containsExactly(owned);

        named.add(late);
        sweepAfter(ContentSweep.AGE.plusMinutes(1));
        assertThat(shelf().holds(orphan)).isFalse();
        assertThat(inPlace()).containsExactlyInAnyOrder(owned, late);
        assertThat(read(late)).isEqualTo("迟到");
    }

    private void sweepAfter(Duration time) throws IOException {
        sweepAfter(time, asked -> {
            var found = new HashSet<>(named);
            found.retainAll(asked);
            return found;
        });
    }

    private void sweepAfter(Duration time, Rows rows) throws IOException {
        new ContentSweep(new LaterShelf(shelf(), time), List.of(asked -> {
                    try {
                        return rows.named(asked);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }))
                .sweep();
    }

    private void bringBack() throws IOException {
        for (var setAside : storedAside()) {
            shelf().bringBack(setAside);
        }
    }

    private String keep(String content) throws IOException {
        return new ContentStore(shelf()).keep(content.getBytes(UTF_8));
    }

    private String read(String sha256) throws IOException {
        try (var content = shelf().open(sha256)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private List<String> inPlace() throws IOException {
        var found = new ArrayList<String>();
        shelf().eachInPlace(stored -> found.add(stored.sha256()));
        return found;
    }

    private List<String> setAside() throws IOException {
        return storedAside().stream().map(Shelf.Stored::sha256).toList();
    }

    private List<Shelf.Stored> storedAside() throws IOException {
        var found = new ArrayList<Shelf.Stored>();
        shelf().eachSetAside(found::add);
        return found;
    }

    /** {@link ContentUse} that may look at the shelf meanwhile. */
    private interface Rows {
        Set<String> named(Collection<String> asked) throws IOException;
    }

    private interface Step {
        void run() throws Exception;
    }
}
