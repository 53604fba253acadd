package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.ApplicationState;
import ke.cp2.home.own.OwnKind;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.web.application.StandardReason;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** Puts what is kept of a person into the person's language: for a page, and for the file. */
@RequestScoped
public class OwnRecordWords {

    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    /** Where the words of a code stand when its own feature has none. */
    private static final List<String> HOMES =
            List.of("selection", "profile", "application", "deployment");

    /** What stands in a changed detail. */
    private static final Set<String> DETAILED = Set.of("entry", "before", "after");

    @Inject private Language language;

    @Inject private Names names;

    @Inject private AuditTexts auditTexts;

    @Inject private ChangeWords changes;

    /** One record as a page shows it: its values by their labels. */
    public record ShownRecord(List<Line> lines) {}

    /** A value with its label. */
    public record Line(String label, String value) {}

    /** The records of a kind with their title. */
    public record ShownKind(String name, String title, List<ShownRecord> rows) {}

    List<ShownKind> shown(List<OwnKind> all) {
        return all.stream()
                .filter(records -> !records.rows().isEmpty())
                .map(
                        records ->
                                new ShownKind(
                                        records.name(),
                                        language.text("profile", "own." + records.name()),
                                        records.rows().stream()
                                                .map(row -> shown(records.fields(), row))
                                                .toList()))
                .toList();
    }

    private ShownRecord shown(List<String> fields, List<@Nullable Object> row) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                lines.add(
                        new Line(
                                language.text("profile", "own.field." + fields.get(i)),
                                written(named(fields, i, row), value)));
            }
        }
        return new ShownRecord(lines);
    }

    /** The field of a value; of what stood in a changed detail, the name of that detail. */
    private static String named(List<String> fields, int i, List<@Nullable Object> row) {
        String field = fields.get(i);
        int detail = fields.indexOf("changedDetail");
        if (detail < 0 || !DETAILED.contains(field)) {
            return field;
        }
        String code = String.valueOf(row.get(detail));
        String changed = code.substring(code.lastIndexOf('.') + 1);
        boolean titled = field.equals("entry") || changed.isEmpty();
        return titled ? (code.startsWith("TRAINING") ? "subject" : "institution") : changed;
    }

    /** Writes the records behind the profile, which is a JSON text already. */
    String file(String profile, List<OwnKind> all) {
        JsonObjectBuilder records = Json.createObjectBuilder();
        for (OwnKind kind : all) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            kind.rows().forEach(row -> rows.add(object(kind.fields(), row)));
            records.add(kind.name(), rows);
        }
        try (JsonReader reader = Json.createReader(new StringReader(profile))) {
            JsonObject whole =
                    Json.createObjectBuilder(reader.readObject()).add("records", records).build();
            StringWriter text = new StringWriter();
            try (JsonWriter writer = WRITERS.createWriter(text)) {
                writer.write(whole);
            }
            return text.toString();
        }
    }

    private JsonObjectBuilder object(List<String> fields, List<@Nullable Object> row) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < row.size(); i++) {
            String field = fields.get(i);
            Object value = row.get(i);
            if (value == null) {
                object.addNull(field);
            } else if (value instanceof Number number) {
                object.add(field, number.longValue());
            } else if (value instanceof Boolean flag) {
                object.add(field, flag);
            } else if (value instanceof Instant || value instanceof LocalDate) {
                object.add(field, value.toString());
            } else {
                object.add(field, written(named(fields, i, row), value));
            }
        }
        return object;
    }

    private String returned(String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> language.text("profile", "ReturnReason." + code))
                .collect(Collectors.joining(" "));
    }

    /** A section with the id of its entry, and the field unless the entry came or went. */
    private String detail(String code) {
        String section = code.replaceFirst("[:.].*", "");
        String field = code.substring(code.lastIndexOf('.') + 1);
        String part = language.text("profile", section);
        return field.isEmpty()
                ? part
                : part + ": " + language.text("profile", section + "." + field);
    }

    private String written(String field, Object value) {
        if (value instanceof Enum<?> constant) {
            return word(constant);
        }
        if (value instanceof Boolean flag) {
            return language.text("profile", flag ? "profile.yes" : "profile.no");
        }
        if (value instanceof Instant time) {
            return KenyanFormat.dateTime(time, language.locale());
        }
        if (value instanceof LocalDate day) {
            return KenyanFormat.day(day, language.locale());
        }
        String text = value.toString();
        return switch (field) {
            case "reason" -> StandardReason.of(text, language.locale()).orElse(text);
            case "returnReasons" -> returned(text);
            case "dailyRate" -> KenyanFormat.shillings(new BigDecimal(text));
            case "changedDetail" -> detail(text);
            case "position" -> names.position(text);
            case "exam" -> names.exam(text);
            case "action" -> auditTexts.action(text);
            case "language" -> language.text("letter", "language." + text);
            default -> changes.written(field, text);
        };
    }

    /** A code in words: those of its own feature, else those of a page that has them. */
    private String word(Enum<?> constant) {
        if (constant instanceof ApplicationState state) {
            return language.text("application", "OwnState." + state);
        }
        String key = constant.getDeclaringClass().getSimpleName() + '.' + constant.name();
        String feature = constant.getDeclaringClass().getPackageName().split("\\.")[2];
        List<String> homes = new ArrayList<>(List.of(feature));
        homes.addAll(HOMES);
        return homes.stream()
                .filter(home -> PageTexts.has(home, language.locale(), key))
                .findFirst()
                .map(home -> language.text(home, key))
                .orElse(constant.name());
    }
}
