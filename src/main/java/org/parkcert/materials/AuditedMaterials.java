package org.parkcert.materials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditedContent;
import org.parkcert.content.ContentStore;
import org.parkcert.materials.MaterialMapper.StoredRow;
import org.springframework.stereotype.Component;

/** Whether each material is still what it was when it was handed in. */
@Component
class AuditedMaterials implements AuditedContent {

    static final String STORED = "materials.stored";

    private final MaterialMapper materials;
    private final ContentStore contents;

    AuditedMaterials(MaterialMapper materials, ContentStore contents) {
        this.materials = materials;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "申报材料";
    }

    @Override
    public Set<String> actions() {
        return Set.of(STORED);
    }

    @Override
    public List<String> faults(List<AuditEntry> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(AuditedMaterials::material).toList();
        var stored = materials.stored(ids).stream().collect(Collectors.toMap(StoredRow::id, row -> row));
        var faults = new ArrayList<String>();
        for (var row : rows) {
            fault(row, Optional.ofNullable(stored.get(material(row))))
                    .ifPresent(fault -> faults.add("申报材料 " + material(row) + "（申报 " + row.object() + "）" + fault));
        }
        return faults;
    }

    @Override
    public String subject(AuditEntry row) {
        return Long.toString(material(row));
    }

    @Override
    public List<String> strangers(Set<String> told) {
        return materials.all().stream()
                .filter(id -> !told.contains(Long.toString(id)))
                .map(id -> "申报材料 " + id + "在留痕中没有来历")
                .toList();
    }

    private static long material(AuditEntry row) {
        return Long.parseLong(row.details().getOrDefault("material", "0"));
    }

    private Optional<String> fault(AuditEntry audited, Optional<StoredRow> stored) {
        if (stored.isEmpty()) {
            return Optional.of("的登记不见了");
        }
        var sha256 = audited.details().getOrDefault("sha256", "");
        if (!stored.get().sha256().equals(sha256)) {
            return Optional.of("登记的哈希与留痕不一致");
        }
        if (stored.get().discarded()) {
            return Optional.empty();
        }
        try {
            return switch (contents.check(sha256)) {
                case INTACT -> Optional.empty();
                case MISSING -> Optional.of("的文件丢失");
                case ALTERED -> Optional.of("的文件内容与留痕不一致");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("申报材料无法读取", unreadable);
        }
    }
}
