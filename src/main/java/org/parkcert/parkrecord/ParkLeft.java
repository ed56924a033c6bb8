package org.parkcert.parkrecord;

import java.time.LocalDate;

/** 园区退出: told in the transaction that ends its standing; it doesn't stand from the day on. */
public record ParkLeft(String parkId, LocalDate from) {}
