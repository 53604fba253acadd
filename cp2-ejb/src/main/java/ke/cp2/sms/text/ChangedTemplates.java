package ke.cp2.sms.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The texts that the council has changed, as this node knows them: read again every few seconds,
 * not for each of the thousands of messages that are written in one.
 */
@ApplicationScoped
class ChangedTemplates {

    static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    private final AtomicReference<Known> known =
            new AtomicReference<>(new Known(Map.of(), Instant.EPOCH));

    private record Known(Map<String, String> texts, Instant until) {}

    /** The text instead of the portal's own, with placeholders. */
    Optional<String> text(SmsTemplate template, Locale language) {
        Known current = known.get();
        Instant now = clock.instant();
        // A clock that was put back must not keep old texts for as long.
        if (now.isAfter(current.until()) || current.until().isAfter(now.plus(KNOWN_FOR))) {
            // One reads it; the others go on with what is known.
            Known next = new Known(current.texts(), now.plus(KNOWN_FOR));
            if (known.compareAndSet(current, next)) {
                current = new Known(read(), next.until());
                known.set(current);
            }
        }
        return Optional.ofNullable(current.texts().get(SmsTemplateText.key(template, language)));
    }

    private Map<String, String> read() {
        Map<String, String> texts = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT t.template, t.language, t.body FROM SmsTemplateText t",
                        Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .forEach(row -> texts.put(row[0] + " " + row[1], (String) row[2]));
        return texts;
    }
}
