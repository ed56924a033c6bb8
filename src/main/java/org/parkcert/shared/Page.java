package org.parkcert.shared;

import java.util.List;

/**
 * 分页: one page of a list.
 *
 * @param page number of the page, from 0
 * @param size most items that a page holds
 * @param total items on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** Which page is asked for. */
    public record Request(int page, int size) {

        private static final int LARGEST = 200;

        /** @throws IllegalArgumentException with a message in Chinese when out of bounds */
        public Request {
            if (page < 0 || size < 1 || size > LARGEST) {
                throw new IllegalArgumentException("页码从 0 开始，每页 1 至 " + LARGEST + " 条");
            }
        }

        public long offset() {
            return (long) page * size;
        }

        public <T> Page<T> of(List<T> items, long total) {
            return new Page<>(items, page, size, total);
        }
    }
}
