package org.parkcert.document;

import java.time.LocalDateTime;

/**
 * 文稿: what is laid out. The files bear its moment and its mark and none of their own, so the same manuscript gives the same
 * bytes.
 *
 * @param mark what tells it from every other, such as the SHA-256 of its HTML
 * @param writtenAt in China's time
 */
public record Manuscript(String html, String mark, LocalDateTime writtenAt) {}
