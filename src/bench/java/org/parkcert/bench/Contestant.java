package org.parkcert.bench;

import java.util.List;
import java.util.stream.IntStream;

/** 参测者: runs whole cases on a database of its own, in a JVM of its own. */
interface Contestant {

    /** Makes ready what a case needs before it starts; neither counted nor timed. */
    default List<String> prepare(int cases) {
        return IntStream.range(0, cases).mapToObj(Integer::toString).toList();
    }

    /**
     * One case from its start to its end.
     *
     * @param prepared one of what {@link #prepare} made ready
     */
    Done runCase(String prepared);

    /** @param acts what has to commit: the start, each human act, timers and asynchronous continuations */
    record Done(int humanTasks, int acts) {

        static final Done NOTHING = new Done(0, 0);

        Done plus(Done other) {
            return new Done(humanTasks + other.humanTasks, acts + other.acts);
        }
    }
}
