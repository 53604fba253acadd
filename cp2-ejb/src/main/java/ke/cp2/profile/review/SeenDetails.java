package ke.cp2.profile.review;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.PersonalDetails;
import ke.cp2.profile.ProfileEntry;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.document.DocumentKind;
import ke.cp2.profile.document.DocumentRow;
import org.jspecify.annotations.Nullable;

/**
 * The details that officers compare with documents, by section, entry and field. Of sensitive
 * numbers it has a keyed hash only, which tells that a number changed.
 */
public final class SeenDetails {

    private static final Set<String> SENSITIVE = Set.of("nationalId", "kraPin");

    /** The field by which people know an entry of a section. */
    private static final Map<ProfileSection, String> TITLES =
            Map.of(
                    ProfileSection.WORK, "institution",
                    ProfileSection.QUALIFICATION, "courseTitle",
                    ProfileSection.TRAINING, "subject");

    private static final String DOCUMENTS = "DOCUMENTS";

    private final KeyedHash hash;
    private final Map<String, Map<String, String>> parts = new LinkedHashMap<>();

    /** The kinds of the documents by their ids. */
    private final Map<String, String> documents = new LinkedHashMap<>();

    /** Details of which nothing is known yet. */
    public SeenDetails(KeyedHash hash) {
        this.hash = hash;
    }

    /** Adds what officers compare of the personal information. */
    public SeenDetails with(PersonalDetails personal) {
        Map<String, @Nullable Object> compared = new LinkedHashMap<>(personal.values());
        compared.keySet().retainAll(PersonalDetails.VERIFIED_FIELDS);
        parts.put(ProfileSection.PERSONAL.name(), texts(compared));
        return this;
    }

    /** Adds the entries of a section. */
    public SeenDetails with(ProfileSection section, List<? extends ProfileEntry<?>> entries) {
        entries.forEach(entry -> parts.put(section + ":" + entry.id(), texts(entry.values())));
        return this;
    }

    /** Adds the documents that are there. */
    public SeenDetails withDocuments(List<DocumentRow> rows) {
        rows.forEach(row -> documents.put(String.valueOf(row.id()), row.kind().name()));
        return this;
    }

    private Map<String, String> texts(Map<String, @Nullable Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> {
                    String text = text(value);
                    if (!text.isEmpty()) {
                        texts.put(name, SENSITIVE.contains(name) ? hash.of(name + text) : text);
                    }
                });
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Collection<?> codes
                ? new TreeSet<>(codes)
                        .stream().map(String::valueOf).collect(Collectors.joining(","))
                : Objects.toString(value, "");
    }

    /** Lists what differs in details that are later than these. */
    public List<ProfileChange> changesTo(SeenDetails later) {
        List<ProfileChange> changes = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(later.parts.keySet());
        keys.addAll(parts.keySet());
        for (String key : keys) {
            compare(key, parts.get(key), later.parts.get(key), changes);
        }
        return changes;
    }

    /** Lists the kinds of the documents that later details lack. */
    List<DocumentKind> removedIn(SeenDetails later) {
        return documents.entrySet().stream()
                .filter(document -> !later.documents.containsKey(document.getKey()))
                .map(document -> DocumentKind.valueOf(document.getValue()))
                .sorted()
                .toList();
    }

    private static void compare(
            String key,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after,
            List<ProfileChange> changes) {
        ProfileSection section = ProfileSection.valueOf(key.split(":")[0]);
        String title = TITLES.getOrDefault(section, "");
        if (before == null || after == null) {
            String was = before == null ? null : before.getOrDefault(title, "");
            String is = after == null ? null : after.getOrDefault(title, "");
            changes.add(new ProfileChange(section, "", null, was, is, false));
            return;
        }
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
        for (String field : fields) {
            boolean sensitive = SENSITIVE.contains(field);
            changes.add(
                    new ProfileChange(
                            section,
                            after.getOrDefault(title, ""),
                            field,
                            sensitive ? null : before.get(field),
                            sensitive ? null : after.get(field),
                            sensitive));
        }
    }

    /** The details as a JSON text. */
    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        parts.forEach((key, texts) -> json.add(key, part(texts)));
        if (!documents.isEmpty()) {
            json.add(DOCUMENTS, part(documents));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder part(Map<String, String> texts) {
        JsonObjectBuilder part = Json.createObjectBuilder();
        texts.forEach(part::add);
        return part;
    }

    /** Adds the details of a JSON text that {@link #json} made. */
    SeenDetails withJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((key, part) -> parts.put(key, texts(part)));
        }
        documents.putAll(Objects.requireNonNullElse(parts.remove(DOCUMENTS), Map.of()));
        return this;
    }

    private static Map<String, String> texts(JsonValue part) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((JsonObject) part)
                .forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
        return texts;
    }
}
