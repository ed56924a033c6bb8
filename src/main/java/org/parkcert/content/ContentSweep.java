package org.parkcert.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 清理无主内容: what no row names after a day is set aside, and discarded after a day more. What is set aside can still be read and comes back when
 * a row turns out to name it: so a sweep may meet an upload of the same content at any moment, on any node, and loses
 * nothing.
 */
@Component
class ContentSweep {

    /** Longer than any transaction. */
    static final Duration AGE = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ContentSweep.class);
    private static final int AT_ONCE = 500;

    private final Shelf shelf;
    private final List<ContentUse> uses;

    ContentSweep(Shelf shelf, List<ContentUse> uses) {
        this.shelf = shelf;
        this.uses = uses;
    }

    /** Every night; {@code -} turns it off. */
    @Scheduled(cron = "${parkcert.content.sweep:0 40 3 * * *}", zone = "Asia/Shanghai")
    void sweep() throws IOException {
        var before = shelf.now().minus(AGE);
        removeUnfinished(before);
        var discarded = decideOnSetAside(before);
        var setAside = setOrphansAside(before);
        if (discarded + setAside > 0) {
            LOG.info("{} contents without a row set aside, {} discarded", setAside, discarded);
        }
    }

    private void removeUnfinished(Instant before) throws IOException {
        try (var files = Files.list(shelf.incoming())) {
            for (var file : files.toList()) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                } catch (NoSuchFileException finishedMeanwhile) {
                    LOG.debug("{} is gone", file);
                }
            }
        }
    }

    private int decideOnSetAside(Instant before) throws IOException {
        var candidates = new ArrayList<Shelf.Stored>();
        shelf.eachSetAside(stored -> addOld(stored, before, candidates));
        var named = named(candidates);
        var discarded = 0;
        for (var stored : candidates) {
            if (named.contains(stored.sha256())) {
                shelf.bringBack(stored);
            } else {
                shelf.discard(stored);
                discarded++;
            }
        }
        return discarded;
    }

    private int setOrphansAside(Instant before) throws IOException {
        var candidates = new ArrayList<Shelf.Stored>();
        shelf.eachInPlace(stored -> addOld(stored, before, candidates));
        var named = named(candidates);
        candidates.removeIf(stored -> named.contains(stored.sha256()));
        for (var stored : candidates) {
            shelf.setAside(stored.sha256());
        }
        return candidates.size();
    }

    private static void addOld(Shelf.Stored stored, Instant before, Collection<Shelf.Stored> candidates) {
        if (stored.since().isBefore(before)) {
            candidates.add(stored);
        }
    }

    private Set<String> named(List<Shelf.Stored> stored) {
        var sha256 = stored.stream().map(Shelf.Stored::sha256).distinct().toList();
        var named = new HashSet<String>();
        for (var start = 0; start < sha256.size(); start += AT_ONCE) {
            var some = sha256.subList(start, Math.min(start + AT_ONCE, sha256.size()));
            uses.forEach(use -> named.addAll(use.named(some)));
        }
        return named;
    }
}
