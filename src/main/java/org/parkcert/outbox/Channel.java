package org.parkcert.outbox;

/** 渠道: a way out of the platform, such as mail. Every bean of this type is one. */
public interface Channel {

    /** By which effects name it; it never changes. */
    String name();

    /**
     * Does it once. The process may die after it was done and before that is noted: then it is done again with the same key.
     *
     * @throws NotDelivered when it wasn't done, saying whether to try again
     */
    void deliver(Delivery delivery) throws NotDelivered;

    /**
     * 发送.
     *
     * @param key the same at each attempt: the receiver knows a repetition by it
     */
    record Delivery(String key, String kind, String recipient, String content) {}

    /** 未送达. Its message is shown to operators: it names no person and no address. */
    final class NotDelivered extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean hopeless;

        private NotDelivered(String message, boolean hopeless) {
            super(message);
            this.hopeless = hopeless;
        }

        /** May succeed later. */
        public static NotDelivered forNow(String why) {
            return new NotDelivered(why, false);
        }

        /** Won't succeed however often it is tried. */
        public static NotDelivered forGood(String why) {
            return new NotDelivered(why, true);
        }

        public boolean isHopeless() {
            return hopeless;
        }
    }
}
