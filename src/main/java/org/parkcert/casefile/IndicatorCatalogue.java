package org.parkcert.casefile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * 指标目录: every indicator that tables, forms and the API may name: the platform's, as {@code indicators.yaml} lists them, and those
 * that an authority adds in its file.
 */
@Component
public class IndicatorCatalogue {

    private static final String REGION = "regionCategory";

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Supplier<List<Authority>> authorities;

    @Autowired
    IndicatorCatalogue(Authorities authorities) {
        this(authorities::all);
    }

    /** The platform's alone. */
    public IndicatorCatalogue() {
        this(List::of);
    }

    private IndicatorCatalogue(Supplier<List<Authority>> authorities) {
        this.authorities = authorities;
        for (var indicator : read().indicators()) {
            if (indicators.put(indicator.key(), indicator) != null) {
                throw new IllegalStateException("indicators.yaml 中指标重复：" + indicator.key());
            }
        }
    }

    /** The platform's, then the authorities' own. */
    public List<Indicator> all() {
        return Stream.concat(indicators.values().stream(), own()).toList();
    }

    /** Those of the keys, as the catalogue lists them. */
    List<Indicator> among(Set<String> keys) {
        var known = indicators.values().stream()
                .filter(indicator -> keys.contains(indicator.key()))
                .toList();
        return known.size() == keys.size()
                ? known
                : all().stream()
                        .filter(indicator -> keys.contains(indicator.key()))
                        .toList();
    }

    /** 按营业收入计数的机构数, the authority's own among them: what a roster proves besides its totals. */
    public List<Indicator> countingAgencies(Authority authority) {
        return Stream.concat(
                        indicators.values().stream(),
                        authority.indicators().stream().map(Indicator::of))
                .filter(indicator -> indicator.agenciesOver() != null)
                .toList();
    }

    public Optional<Indicator> find(String key) {
        if (key.equals(REGION)) {
            return Optional.ofNullable(indicators.get(key)).map(this::withRegions);
        }
        return Optional.ofNullable(indicators.get(key))
                .or(() -> own().filter(indicator -> indicator.key().equals(key)).findFirst());
    }

    /** Each once: two authorities may have the same one. */
    private Stream<Indicator> own() {
        return authorities.get().stream()
                .flatMap(authority -> authority.indicators().stream())
                .map(Indicator::of)
                .distinct();
    }

    /** 地区类别 are named by the authorities. */
    private Indicator withRegions(Indicator region) {
        var options = new LinkedHashMap<>(region.options());
        authorities.get().forEach(authority -> authority.regionCategories().forEach(options::putIfAbsent));
        return region.withOptions(options);
    }

    /** @throws IllegalStateException for an unknown key: tables and bundles are checked before they are deployed */
    public Indicator get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("指标目录中没有 " + key));
    }

    /**
     * 填报: what an applicant typed, in the notation in which it is kept; blank values are left out. Every fault goes to
     * {@code faults}, computed indicators that were typed among them.
     *
     * @param path of the object in the request, such as {@code indicators}
     * @param asked keys that the matter asks for: a planned figure is typed where a roster would prove it
     */
    public Indicators declared(
            String path, Map<String, @Nullable String> typed, Collection<String> asked, Faults faults) {
        return read(path, typed, indicator -> indicator.isDeclared() || asked.contains(indicator.key()), faults);
    }

    /** 核实: what an inspector found; figures computed from the roster may be corrected too. */
    public Indicators verified(String path, Map<String, @Nullable String> found, Faults faults) {
        var verified = read(path, found, IndicatorCatalogue::canBeVerified, faults);
        verified.values().forEach((key, value) -> {
            if (Forecast.is(value)) {
                faults.add(path + "." + key, "forecast", "“" + get(key).name() + "”须填写核实的实际数据，不能填写预测值");
            }
        });
        return verified;
    }

    /** 自测: like {@link #declared}, but what is computed for a case may be given here. */
    public Indicators given(String path, Map<String, @Nullable String> given, Faults faults) {
        return read(path, given, any -> true, faults);
    }

    private static boolean canBeVerified(Indicator indicator) {
        return indicator.isDeclared() || indicator.source() == Indicator.Source.ROSTER;
    }

    private Indicators read(
            String path, Map<String, @Nullable String> typed, Predicate<Indicator> permitted, Faults faults) {
        var values = new LinkedHashMap<String, String>();
        typed.forEach((key, text) -> {
            var field = path + "." + key;
            var indicator = find(key).orElse(null);
            if (indicator == null) {
                faults.add(field, "unknown", "没有名为“" + key + "”的指标，请核对指标名称");
            } else if (!permitted.test(indicator)) {
                faults.add(
                        field,
                        "derived",
                        "“" + indicator.name() + "”" + indicator.source().explanation() + "，不能填写，请删除此项");
            } else if (text != null && !text.isBlank()) {
                var reading = indicator.read(field, text);
                reading.findFault().ifPresent(fault -> faults.add(fault.field(), fault.code(), fault.message()));
                if (reading.value() != null) {
                    values.put(key, reading.value());
                }
            }
        });
        return new Indicators(values);
    }

    private static File read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = IndicatorCatalogue.class.getResourceAsStream("/indicators.yaml")) {
            if (file == null) {
                throw new IllegalStateException("类路径中没有 indicators.yaml");
            }
            return yaml.readValue(file, File.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("indicators.yaml 无法读取", unreadable);
        }
    }

    private record File(List<Indicator> indicators) {}
}
