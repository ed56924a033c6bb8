package org.parkcert.demo;

import java.time.Instant;

/** 时钟已拨动. */
public record DemoClockMoved(Instant now) {}
