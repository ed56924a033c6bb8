package org.parkcert.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 可以导出的列表 of a feature. */
public interface ExportedLists {

    /**
     * @param list id of a list, such as {@code cases}
     * @param filters as the list's page takes them
     * @return the list as whoever is signed in may see it; empty for a list of another feature
     * @throws org.springframework.security.access.AccessDeniedException where he may not
     */
    Optional<Sheet> open(String list, Map<String, String> filters);

    /**
     * 工作表.
     *
     * @param total how many rows there are
     */
    record Sheet(String title, List<String> headings, long total, Rows rows) {

        public static Sheet of(String title, List<String> headings, List<List<String>> rows) {
            return new Sheet(title, headings, rows.size(), (offset, limit) -> rows.stream()
                    .skip(offset)
                    .limit(limit)
                    .toList());
        }
    }

    /** 若干行: read as they are written, never all at once. */
    @FunctionalInterface
    interface Rows {

        /** @return as many as there are, at most {@code limit} */
        List<List<String>> read(int offset, int limit);
    }
}
