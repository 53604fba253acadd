package ke.cp2.sms.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** A text of a template with its placeholders, and what is right and wrong about it. */
final class TemplatePattern {

    /** More than that is a letter, not a text message. */
    private static final int MOST_PARTS = 3;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}?|}");

    private final SmsTemplate template;
    private final Locale language;
    private final String body;

    TemplatePattern(SmsTemplate template, Locale language, @Nullable String body) {
        this.template = template;
        this.language = language;
        this.body = Objects.requireNonNullElse(TypedText.lines(body), "");
    }

    String body() {
        return body;
    }

    /** Lists what may stand in a template: what callers fill, and what its own text uses. */
    static SortedMap<Integer, SmsPlaceholder> placeholders(SmsTemplate template) {
        SortedMap<Integer, SmsPlaceholder> all = new TreeMap<>();
        List<SmsPlaceholder> known = SmsPlaceholder.of(template);
        for (int i = 0; i < known.size(); i++) {
            all.put(i, known.get(i));
        }
        used(SmsTexts.standard(template, Locale.ENGLISH))
                .forEach(at -> all.putIfAbsent(at, SmsPlaceholder.OTHER));
        if (template.hasLifetime()) {
            all.put(SmsPlaceholder.LIFETIME_AT, SmsPlaceholder.LIFETIME);
        }
        all.put(SmsPlaceholder.SHORT_CODE_AT, SmsPlaceholder.SHORT_CODE);
        return all;
    }

    private static SortedSet<Integer> used(String pattern) {
        SortedSet<Integer> used = new TreeSet<>();
        PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .forEach(group -> used.add(group.charAt(1) - '0'));
        return used;
    }

    /** Typical values, by place. */
    static List<String> samples(
            SmsTemplate template, Locale language, String portalUrl, String shortCode) {
        List<String> samples =
                new ArrayList<>(Collections.nCopies(SmsPlaceholder.SHORT_CODE_AT, ""));
        placeholders(template)
                .forEach(
                        (at, placeholder) -> {
                            if (at < SmsPlaceholder.SHORT_CODE_AT) {
                                samples.set(at, placeholder.sample(portalUrl, shortCode));
                            }
                        });
        if (template.hasLifetime()) {
            samples.set(SmsPlaceholder.LIFETIME_AT, SmsTexts.lifetime(template, language));
        }
        return samples;
    }

    /** As it may arrive. */
    GsmText typical(String portalUrl, String shortCode) {
        return GsmText.of(
                SmsTexts.fill(
                        template,
                        body,
                        language,
                        samples(template, language, portalUrl, shortCode),
                        shortCode));
    }

    /**
     * @param confirmed whether the editor wants it although it costs more or leaves something out
     * @param supportPhone the council's own number, which a text may name
     * @throws BusinessException at {@code body} when it cannot be sent like that, at {@code
     *     confirmed} when that must be wanted
     */
    void check(boolean confirmed, String portalUrl, String shortCode, String supportPhone) {
        if (body.isEmpty()) {
            throw BusinessException.at("body", "sms.templateMissing");
        }
        refuseUnknownPlaceholders();
        PortalAddresses.refuseOthers("body", body, portalUrl);
        List<String> contacts = OutsideContacts.in(body, shortCode, supportPhone);
        if (!contacts.isEmpty()) {
            throw BusinessException.at("body", "sms.templateContact", contacts.get(0));
        }
        SortedSet<Integer> missing = used(SmsTexts.standard(template, language));
        missing.removeAll(used(body));
        Map<Integer, SmsPlaceholder> meaning = placeholders(template);
        for (int at : missing) {
            SmsPlaceholder placeholder = meaning.get(at);
            if (placeholder != null && placeholder.isNeeded(template)) {
                throw BusinessException.at("body", "sms.templateNeeds", "{" + at + "}");
            }
        }
        GsmText typical = typical(portalUrl, shortCode);
        if (typical.parts() > MOST_PARTS) {
            throw BusinessException.at("body", "sms.templateTooLong", typical.parts(), MOST_PARTS);
        }
        if (!confirmed) {
            askFor(typical, missing);
        }
    }

    private void refuseUnknownPlaceholders() {
        Matcher braced = BRACED.matcher(body);
        while (braced.find()) {
            Matcher placeholder = PLACEHOLDER.matcher(braced.group());
            if (!placeholder.matches()
                    || !placeholders(template).containsKey(Integer.valueOf(placeholder.group(1)))) {
                throw BusinessException.at("body", "sms.templateUnknown", braced.group());
            }
        }
    }

    private static void askFor(GsmText typical, SortedSet<Integer> missing) {
        if (!missing.isEmpty()) {
            throw BusinessException.at(
                    "confirmed", "sms.templateLeavesOut", "{" + missing.first() + "}");
        }
        if (!typical.isGsm7()) {
            throw BusinessException.at(
                    "confirmed",
                    "sms.templateUcs2",
                    typical.firstOutsideGsm7().orElseThrow(),
                    typical.parts());
        }
        if (typical.parts() > 1) {
            throw BusinessException.at("confirmed", "sms.templateParts", typical.parts());
        }
    }
}
