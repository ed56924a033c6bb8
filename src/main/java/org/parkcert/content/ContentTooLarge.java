package org.parkcert.content;

import java.io.IOException;

/** 内容过大: more bytes came than the caller allows; nothing is kept. Whoever receives says it in his own words. */
public final class ContentTooLarge extends IOException {

    ContentTooLarge(long largest) {
        super("More than " + largest + " bytes");
    }
}
