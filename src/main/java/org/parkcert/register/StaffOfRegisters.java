package org.parkcert.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Register;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.StandingPersonalData;
import org.springframework.stereotype.Component;

/** 登记簿所列人员: the columns that name people are emptied in versions that no longer hold; the rest of the version stays. */
@Component
class StaffOfRegisters implements StandingPersonalData {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final RegisterMapper entries;
    private final ObjectMapper json;

    StaffOfRegisters(RegisterMapper entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    @Override
    public RetentionKind kind() {
        return RetentionKind.STAFF;
    }

    @Override
    public List<Held> heldBefore(Authority authority, LocalDate day) {
        return past(authority, day).stream()
                .collect(Collectors.groupingBy(Named::entryId, LinkedHashMap::new, Collectors.summingInt(one -> 1)))
                .entrySet()
                .stream()
                .map(entry -> new Held(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void erase(Authority authority, LocalDate day, String subject) {
        past(authority, day).stream()
                .filter(one -> one.entryId().equals(subject))
                .forEach(one -> entries.erase(one.entryId(), one.version(), written(one.kept())));
    }

    /** Versions that are over and name somebody. */
    private List<Named> past(Authority authority, LocalDate day) {
        var registers = authority.registers().stream()
                .filter(register -> register.columns().stream().anyMatch(Register.Column::personal))
                .collect(Collectors.toMap(Register::id, register -> register));
        return registers.isEmpty()
                ? List.of()
                : entries.pastBefore(authority.id(), registers.keySet(), day).stream()
                        .map(past -> named(Objects.requireNonNull(registers.get(past.registerId())), past))
                        .filter(Named::names)
                        .toList();
    }

    private Named named(Register register, RegisterMapper.Past past) {
        var values = read(past.entryValues());
        var kept = new LinkedHashMap<>(values);
        register.columns().stream().filter(Register.Column::personal).forEach(column -> kept.remove(column.key()));
        return new Named(past.entryId(), past.versionNumber(), kept, kept.size() < values.size());
    }

    private Map<String, String> read(String values) {
        try {
            return json.readValue(values, VALUES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Values of a register entry can't be read", broken);
        }
    }

    private String written(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Values of a register entry can't be written", broken);
        }
    }

    /**
     * 一个版本.
     *
     * @param kept its values without those that name people
     */
    private record Named(String entryId, int version, Map<String, String> kept, boolean names) {}
}
