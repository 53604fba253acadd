package ke.cp2.batch.sms.http;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** The answers of providers, who write numbers as texts and texts as numbers. */
final class ProviderJson {

    private static final int LONGEST_TEXT = 80;

    // Made once: each asks the class path for the implementation.
    private static final JsonReaderFactory READERS =
            jakarta.json.Json.createReaderFactory(Map.of());
    static final JsonBuilderFactory BUILDERS = jakarta.json.Json.createBuilderFactory(Map.of());

    private ProviderJson() {}

    /**
     * @throws RuntimeException when the text is no JSON object
     */
    static JsonObject object(String text) {
        return READERS.createReader(new StringReader(text)).readObject();
    }

    /** A short text or whole number; empty when there is none. */
    static Optional<String> text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        String text =
                value instanceof JsonString string
                        ? string.getString().strip()
                        : value instanceof JsonNumber number && number.isIntegral()
                                ? number.bigIntegerValue().toString()
                                : "";
        return text.isEmpty() || text.length() > LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(text);
    }

    /** A whole number, also one that is written as a text. */
    static Optional<Integer> number(JsonObject object, String name) {
        return text(object, name).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
