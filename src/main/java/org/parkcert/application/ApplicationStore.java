package org.parkcert.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.Indicators;
import org.springframework.stereotype.Component;

/** Applications in and out of their table. */
@Component
class ApplicationStore {

    private final ApplicationMapper rows;
    private final ObjectMapper json;

    ApplicationStore(ApplicationMapper rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    void insert(Application application) {
        rows.insert(row(application));
    }

    void update(Application application) {
        rows.update(row(application));
    }

    Optional<Application> find(String id) {
        return rows.find(id).map(this::application);
    }

    Optional<Application> lock(String id) {
        return rows.lock(id).map(this::application);
    }

    private ApplicationMapper.Row row(Application application) {
        var roster = application.roster();
        var paper = application.paper();
        return new ApplicationMapper.Row(
                application.id(),
                application.authority(),
                application.matter(),
                application.parkId(),
                application.localityCode(),
                application.precedingCase(),
                application.status(),
                write(new Indicators(new TreeMap<>(application.indicators().values()))),
                roster == null ? null : write(roster),
                application.createdBy(),
                application.createdAt(),
                application.updatedAt(),
                application.caseNumber(),
                application.processInstanceId(),
                paper == null ? null : paper.receivedOn(),
                paper == null ? null : paper.reason());
    }

    private static @Nullable PaperReceipt paper(ApplicationMapper.Row row) {
        var receivedOn = row.receivedOn();
        return receivedOn == null
                ? null
                : new PaperReceipt(receivedOn, Objects.requireNonNullElse(row.receiptReason(), ""));
    }

    private Application application(ApplicationMapper.Row row) {
        var roster = row.roster();
        return new Application(
                row.id(),
                row.authority(),
                row.matter(),
                row.parkId(),
                row.localityCode(),
                row.precedingCase(),
                row.status(),
                read(row.indicators(), Indicators.class),
                roster == null ? null : read(roster, Roster.class),
                row.createdBy(),
                row.createdAt(),
                row.updatedAt(),
                row.caseNumber(),
                row.processInstanceId(),
                paper(row));
    }

    private String write(Object stored) {
        try {
            return json.writeValueAsString(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("申报内容无法写成 JSON", impossible);
        }
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("申报内容无法读取", damaged);
        }
    }
}
