package org.parkcert.materials;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 申报材料: the checklist of a matter and the files of an application, all versions kept. */
public interface Materials {

    /** 材料清单 by the newest edition of the table in force today. */
    List<Requirement> requirements(String authority, String materialsTable, @Nullable String parkType);

    /** Stores a file for a requirement (type sniffed, size and count capped) and returns its row. */
    Material store(
            String applicationId, Requirement requirement, String fileName, InputStream content, String uploadedBy);

    /** Newest version of each file, in the order of upload. */
    List<Material> of(String applicationId);

    /** 必交材料 for which there is no file. */
    List<Requirement> missing(String applicationId, List<Requirement> requirements);

    Download open(String applicationId, long materialId);

    /** @param formats accepted endings, such as {@code pdf} */
    record Requirement(String code, String name, boolean required, Set<String> formats, String clause) {}

    /** 已交材料. */
    record Material(
            long id,
            String applicationId,
            String code,
            String fileName,
            String contentType,
            long size,
            String sha256,
            String uploadedBy,
            java.time.LocalDateTime uploadedAt) {}

    /** Content to be streamed; the caller closes it. */
    record Download(Material material, InputStream content) {}
}
