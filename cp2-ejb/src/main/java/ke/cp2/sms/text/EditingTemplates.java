package ke.cp2.sms.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** The texts of messages, for those who may change them. Nodes use a change within seconds. */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class EditingTemplates {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sw"));

    @PersistenceContext private EntityManager entityManager;

    @Inject private AuditTrail audit;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /** Every text in every language, the languages of a template one after the other. */
    public List<TemplateForm> list() {
        Map<String, SmsTemplateText> changed = new HashMap<>();
        entityManager
                .createQuery("SELECT t FROM SmsTemplateText t", SmsTemplateText.class)
                .getResultStream()
                .forEach(text -> changed.put(text.key(), text));
        List<TemplateForm> all = new ArrayList<>();
        Arrays.stream(SmsTemplate.values())
                .filter(SmsTexts::hasStandard)
                .forEach(
                        template ->
                                LANGUAGES.forEach(
                                        language ->
                                                all.add(
                                                        form(
                                                                template,
                                                                language,
                                                                changed.get(
                                                                        SmsTemplateText.key(
                                                                                template,
                                                                                language))))));
        return all;
    }

    /** One text; empty when there is no such template or language. */
    public Optional<TemplateForm> find(String template, String language) {
        return Arrays.stream(SmsTemplate.values())
                .filter(known -> known.name().equals(template) && SmsTexts.hasStandard(known))
                .findFirst()
                .flatMap(
                        known ->
                                LANGUAGES.stream()
                                        .filter(spoken -> spoken.getLanguage().equals(language))
                                        .findFirst()
                                        .map(spoken -> form(known, spoken, read(known, spoken))));
    }

    private TemplateForm form(
            SmsTemplate template, Locale language, @Nullable SmsTemplateText changed) {
        List<String> samples =
                new ArrayList<>(
                        TemplatePattern.samples(
                                template, language, settings.portalUrl(), settings.shortCode()));
        samples.add(settings.shortCode());
        return new TemplateForm(template, language, changed, samples);
    }

    /**
     * Sends this text from now on.
     *
     * @throws BusinessException at {@code body} or {@code confirmed} when the text will not do, or
     *     without a field when somebody else has changed it since it was opened
     */
    public void save(TemplateForm form) {
        TemplatePattern pattern = form.pattern();
        pattern.check(
                form.isConfirmed(),
                settings.portalUrl(),
                settings.shortCode(),
                settings.supportPhone());
        if (pattern.body().equals(form.getStandard())) {
            reset(form);
            return;
        }
        SmsTemplateText text = unchanged(form);
        if (text == null) {
            add(
                    new SmsTemplateText(
                            form.getTemplate(),
                            form.getLanguage(),
                            pattern.body(),
                            clock.instant()));
        } else {
            text.change(pattern.body(), clock.instant());
        }
        audit.record(AuditAction.SMS_TEMPLATE_CHANGED.of(key(form)).detail(pattern.body()));
    }

    private void add(SmsTemplateText text) {
        try {
            entityManager.persist(text);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.is(e)) {
                throw BusinessException.of("sms.templateChangedMeanwhile");
            }
            throw e;
        }
    }

    /** Sends the portal's own text again. */
    public void reset(TemplateForm form) {
        SmsTemplateText text = unchanged(form);
        if (text != null) {
            entityManager.remove(text);
            audit.record(AuditAction.SMS_TEMPLATE_RESET.of(key(form)));
        }
    }

    private @Nullable SmsTemplateText unchanged(TemplateForm form) {
        SmsTemplateText text = read(form.getTemplate(), form.getLanguage());
        if (!Objects.equals(text == null ? null : text.version(), form.version())) {
            throw BusinessException.of("sms.templateChangedMeanwhile");
        }
        if (text != null) {
            entityManager.lock(text, LockModeType.PESSIMISTIC_WRITE);
        }
        return text;
    }

    private @Nullable SmsTemplateText read(SmsTemplate template, Locale language) {
        return entityManager
                .createQuery(
                        "SELECT t FROM SmsTemplateText t"
                                + " WHERE t.template = :template AND t.language = :language",
                        SmsTemplateText.class)
                .setParameter("template", template)
                .setParameter("language", language.getLanguage())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static String key(TemplateForm form) {
        return SmsTemplateText.key(form.getTemplate(), form.getLanguage());
    }
}
