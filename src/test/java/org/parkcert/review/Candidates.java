package org.parkcert.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.parkcert.review.Draw.Candidate;

/** Pools as tests write them down. */
final class Candidates {

    static final String SEED = "4f2a000000000000000000000000c0de";

    private Candidates() {}

    static Candidate expert(String id, String... fields) {
        return new Candidate(id, List.of(fields), false, List.of());
    }

    static Candidate chair(String id, String... fields) {
        return new Candidate(id, List.of(fields), true, List.of());
    }

    static Candidate excluded(String id, Exclusion... reasons) {
        return new Candidate(id, List.of(), false, List.of(reasons));
    }

    static List<Candidate> plain(int number) {
        var pool = new ArrayList<Candidate>();
        for (var at = 1; at <= number; at++) {
            pool.add(expert("expert" + at));
        }
        return pool;
    }

    static Draw drawn(int needed, List<Candidate> pool) {
        return Draw.of(occasion(1), SEED, new Requirements(needed, 0, List.of()), pool)
                .orElseThrow();
    }

    static Draw.Occasion occasion(int drawNumber) {
        return new Draw.Occasion("WZ-2026-0001", drawNumber, LocalDateTime.parse("2026-09-08T09:30:00"));
    }
}
