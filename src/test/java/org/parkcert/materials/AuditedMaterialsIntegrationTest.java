package org.parkcert.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.audit.AuditEntry;
import org.parkcert.filecheck.SampleFiles;
import org.parkcert.materials.Materials.Material;
import org.parkcert.shared.RandomId;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("申报材料与留痕的核对")
class AuditedMaterialsIntegrationTest {

    private static final Materials.Requirement ASKED =
            new Materials.Requirement("policies", "扶持政策", true, Set.of("pdf"), "第十条", "第十条", false);

    @Autowired
    private Materials materials;

    @Autowired
    private AuditedMaterials audited;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    @DisplayName("改动一个字节、文件丢失、登记被改或被删，都指出是哪一份；删除草稿不算")
    void findsWhatWasTamperedWith() throws IOException {
        var stored = store();
        var row = List.of(asRecorded(stored));
        assertThat(audited.faults(row)).isEmpty();

        var file = file(stored);
        var content = Files.readAllBytes(file);
        content[20] ^= 1;
        Files.write(file, content);
        assertThat(audited.faults(row))
                .containsExactly("申报材料 " + stored.id() + "（申报 " + stored.applicationId() + "）的文件内容与留痕不一致");

        Files.delete(file);
        assertThat(audited.faults(row)).singleElement().asString().endsWith("的文件丢失");

        execute("UPDATE materials_material SET sha256 = '" + "0".repeat(64) + "' WHERE id = " + stored.id());
        assertThat(audited.faults(row)).singleElement().asString().endsWith("登记的哈希与留痕不一致");

        execute("DELETE FROM materials_material WHERE id = " + stored.id());
        assertThat(audited.faults(row)).singleElement().asString().endsWith("的登记不见了");
    }

    @Test
    @DisplayName("草稿删除后，内容由清理带走，核对不报")
    void discardedDraftsAreNoFault() throws IOException {
        var stored = store();

        materials.discard(stored.applicationId());
        Files.delete(file(stored));

        assertThat(materials.versions(stored.applicationId())).isEmpty();
        assertThat(audited.faults(List.of(asRecorded(stored)))).isEmpty();
    }

    private Material store() {
        var content = SampleFiles.join(SampleFiles.pdf(), SampleFiles.text(" ".repeat((int) (Math.random() * 10_000))));
        return materials.store(
                RandomId.next(),
                ASKED,
                new Materials.Upload("政策.pdf", new ByteArrayInputStream(content), "wenzhou-locality1", false, false));
    }

    private static AuditEntry asRecorded(Material stored) {
        return new AuditEntry(
                LocalDateTime.of(2026, 9, 1, 9, 0),
                "wenzhou-locality1",
                AuditedMaterials.STORED,
                null,
                stored.applicationId(),
                Map.of("material", Long.toString(stored.id()), "code", "policies", "sha256", stored.sha256()));
    }

    private static Path file(Material stored) {
        return Path.of("target/test-content/kept", stored.sha256().substring(0, 2), stored.sha256());
    }

    private void execute(String sql) {
        transactions.executeWithoutResult(transaction -> jdbc.execute(sql));
    }
}
