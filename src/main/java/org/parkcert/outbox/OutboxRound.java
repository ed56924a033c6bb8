package org.parkcert.outbox;

/** Port: what is to be looked after before each round of sender, such as messages that go out by mail. */
public interface OutboxRound {

    void before();
}
