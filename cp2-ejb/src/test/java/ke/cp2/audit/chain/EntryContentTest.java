package ke.cp2.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The canonical form: no two contents have the same bytes. */
class EntryContentTest {

    private static final Instant AT = Instant.parse("2026-11-29T10:00:00.123456Z");

    /** Texts that look like each other, like the form itself, or like nothing. */
    private static final List<String> TRICKY =
            List.of(
                    "a",
                    "-",
                    "|",
                    "a|",
                    "|a",
                    "1:a",
                    "|1:a",
                    "|-",
                    "3:a|-",
                    "a|1:b",
                    "null",
                    "?",
                    "\ud800",
                    "\udc00",
                    "\ufffd",
                    "\ud83d\ude00",
                    "e\u0301",
                    "\u00e9",
                    "\u0000",
                    "a\u0000",
                    "a ",
                    "a\n",
                    "0:");

    @Test
    void noTwoContentsHaveTheSameForm() {
        List<@Nullable String> texts = new ArrayList<>(TRICKY);
        texts.add(null);
        Map<String, EntryContent> seen = new HashMap<>();
        for (String kind : TRICKY) {
            for (String subject : TRICKY) {
                for (String detail : texts) {
                    for (String reason : texts) {
                        EntryContent content =
                                new EntryContent(AT, 1L, "x", kind, subject, detail, reason);
                        String form = new String(content.canonical(7), StandardCharsets.ISO_8859_1);
                        assertThat(seen.put(form, content)).isNull();
                    }
                }
            }
        }
        assertThat(seen).hasSize(TRICKY.size() * TRICKY.size() * texts.size() * texts.size());
    }

    @Test
    void eachValueCounts() {
        EntryContent content = new EntryContent(AT, 1L, "a", "b", "c", "d", "e");
        String hash = content.hashAfter(EntryContent.NOTHING, 7);
        assertThat(hash).hasSize(64);
        assertThat(content.hashAfter(EntryContent.NOTHING, 8)).isNotEqualTo(hash);
        assertThat(content.hashAfter(hash, 7)).isNotEqualTo(hash);
        assertThat(
                        List.of(
                                new EntryContent(AT.plusNanos(1_000), 1L, "a", "b", "c", "d", "e"),
                                new EntryContent(AT, null, "a", "b", "c", "d", "e"),
                                new EntryContent(AT, 2L, "a", "b", "c", "d", "e"),
                                new EntryContent(AT, 1L, "b", "b", "c", "d", "e"),
                                new EntryContent(AT, 1L, "a", "c", "c", "d", "e"),
                                new EntryContent(AT, 1L, "a", "b", "d", "d", "e"),
                                new EntryContent(AT, 1L, "a", "b", "c", null, "e"),
                                new EntryContent(AT, 1L, "a", "b", "c", "e", "d")))
                .extracting(other -> other.hashAfter(EntryContent.NOTHING, 7))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }

    /** The database keeps microseconds, and an empty text is none. */
    @Test
    void whatTheDatabaseDoesNotKeepDoesNotCount() {
        assertThat(new EntryContent(AT.plusNanos(999), 1L, "a", "b", "c", "", ""))
                .isEqualTo(new EntryContent(AT, 1L, "a", "b", "c", null, null));
    }

    /** The form and the hash of a given entry stay the same for ever: they are written down. */
    @Test
    void theFormIsTheOneThatIsWrittenDown() {
        EntryContent content =
                new EntryContent(AT, 12L, "account.locked", "account", "5", null, "Lost \u00e9");
        assertThat(new String(content.canonical(7), StandardCharsets.UTF_16BE))
                .isEqualTo(
                        "CP2-AUDIT-1|1:7|27:2026-11-29T10:00:00.123456Z|2:12|14:account.locked"
                                + "|7:account|1:5|-|6:Lost \u00e9");
    }
}
