package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Everything in the archive is in the bill of materials, under a licence that a ministry may use.
 */
class LicencesTest {

    private static final Path BILL = Path.of("../cp2-web/target/cp2-sbom.json");

    /**
     * Permissive ones, by their SPDX ids or, where a project's pom has none, by its name for it.
     */
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "Bouncy Castle Licence");

    /**
     * Under the LGPL: it stays a jar of its own, unchanged, which whoever runs the portal may put
     * another version in the place of.
     */
    private static final Map<String, String> ALLOWED_AS_THEY_ARE =
            Map.of(
                    "openhtmltopdf-core", "LGPL-2.1-or-later",
                    "openhtmltopdf-pdfbox", "LGPL-2.1-or-later");

    @Test
    void everyPartHasAnAllowedLicence() throws IOException {
        assumeThat(BILL).as("written by builds that are online").exists();
        List<JsonObject> parts;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(BILL))) {
            parts = reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
        }
        assertThat(parts)
                .extracting(part -> part.getString("name"))
                .contains("primefaces", "omnifaces", "flyway-core", "jsmpp", "cp2-batch");
        assertThat(parts)
                .allSatisfy(
                        part ->
                                assertThat(licencesOf(part))
                                        .as(part.getString("name"))
                                        .isNotEmpty()
                                        .containsAnyElementsOf(allowed(part)));
    }

    private static Set<String> allowed(JsonObject part) {
        String named = ALLOWED_AS_THEY_ARE.get(part.getString("name"));
        return named == null ? ALLOWED : Set.of(named);
    }

    private static Set<String> licencesOf(JsonObject part) {
        return part.getOrDefault("licenses", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(entry -> entry.getOrDefault("license", entry).asJsonObject())
                .map(
                        one ->
                                one.getString(
                                        "id",
                                        one.getString("name", one.getString("expression", ""))))
                .collect(Collectors.toSet());
    }
}
