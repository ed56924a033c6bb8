/**
 * 文书版式: lays HTML out as PDF and OFD after GB/T 9704-2012 and GB/T 33190-2016, with glyphs of its own choice and none of the
 * machine's. It knows neither cases nor authorities: whoever keeps a document hands its HTML over and gets bytes back, the same
 * bytes each time. It owns no table.
 */
@NullMarked
package org.parkcert.document;

import org.jspecify.annotations.NullMarked;
