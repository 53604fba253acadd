package ke.cp2.profile.view;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import ke.cp2.profile.Profile;

/** A person's own data as a JSON text that other systems and people can read. */
final class OwnDataExport {

    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final JsonObjectBuilder json = Json.createObjectBuilder();

    OwnDataExport(Profile profile) {
        json.add("state", profile.state().name())
                .add("consentVersion", profile.consentVersion())
                .add("consentAt", profile.consentAt().toString())
                .add("vacancyAlerts", profile.vacancyAlerts())
                .add("personalInformation", object(profile.personal().values()))
                .add("paymentDetails", object(profile.payment().values()))
                .add("nextOfKin", object(profile.nextOfKin().values()));
    }

    /** Adds a list of entries by the values of their fields. */
    <T> OwnDataExport with(String name, List<T> entries, Function<T, Map<String, Object>> values) {
        var array = Json.createArrayBuilder();
        entries.forEach(entry -> array.add(object(values.apply(entry))));
        json.add(name, array);
        return this;
    }

    String json() {
        StringWriter text = new StringWriter();
        try (var writer = WRITERS.createWriter(text)) {
            writer.write(json.build());
        }
        return text.toString();
    }

    private static JsonObjectBuilder object(Map<String, Object> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach((name, value) -> add(object, name, value));
        return object;
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value == null) {
            object.addNull(name);
        } else if (value instanceof Boolean flag) {
            object.add(name, flag);
        } else if (value instanceof Integer number) {
            object.add(name, number);
        } else if (value instanceof Collection<?> codes) {
            object.add(name, Json.createArrayBuilder(new TreeSet<>(codes)));
        } else {
            object.add(name, value.toString());
        }
    }
}
