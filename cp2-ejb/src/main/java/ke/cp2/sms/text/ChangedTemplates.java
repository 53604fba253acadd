package ke.cp2.sms.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.platform.RecentValue;

/**
 * The texts that the council has changed, as this node knows them: read again every few seconds,
 * not for each of the thousands of messages that are written in one.
 */
@ApplicationScoped
class ChangedTemplates {

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    private final RecentValue<Map<String, String>> known = new RecentValue<>(Duration.ofSeconds(5));

    /** The text instead of the portal's own, with placeholders. */
    Optional<String> text(SmsTemplate template, Locale language) {
        return Optional.ofNullable(
                known.get(clock.instant(), this::read)
                        .get(SmsTemplateText.key(template, language)));
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
