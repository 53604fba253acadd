package ke.cp2.web.sms.gateway;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a call, be it a form or a flat JSON object. */
final class CallbackFields {

    private CallbackFields() {}

    /**
     * @throws RuntimeException when the body is not what the type says
     */
    static Map<String, String> of(String contentType, String body) {
        return MediaType.APPLICATION_JSON.equals(contentType) ? json(body) : form(body);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> json(String body) {
        Map<String, String> fields = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            reader.readObject().forEach((name, value) -> fields.put(name, text(value)));
        }
        return fields;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string
                ? string.getString()
                : value instanceof JsonNumber number ? number.toString() : "";
    }

    static String required(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
