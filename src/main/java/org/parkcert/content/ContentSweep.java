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
        var candidates = new ArrayList<String>();
        shelf.eachSetAside(stored -> addOld(stored, before, candidates));
        var named = named(candidates);
        for (var sha256 : candidates) {
            if (named.contains(sha256)) {
                shelf.bringBack(sha256);
            } else {
                shelf.discard(sha256);
            }
        }
        return candidates.size() - named.size();
    }

    private int setOrphansAside(Instant before) throws IOException {
        var candidates = new ArrayList<String>();
        shelf.eachInPlace(stored -> addOld(stored, before, candidates));
        candidates.removeAll(named(candidates));
        for (var sha256 : candidates) {
            shelf.setAside(sha256);
        }
        return candidates.size();
    }

    private static void addOld(Shelf.Stored stored, Instant before, Collection<String> candidates) {
        if (stored.since().isBefore(before)) {
            candidates.add(stored.sha256());
        }
    }

    private Set<String> named(List<String> sha256) {
        var named = new HashSet<String>();
        for (var start = 0; start < sha256.size(); start += AT_ONCE) {
            var some = sha256.subList(start, Math.min(start + AT_ONCE, sha256.size()));
            uses.forEach(use -> named.addAll(use.named(some)));
        }
        return named;
    }
}
