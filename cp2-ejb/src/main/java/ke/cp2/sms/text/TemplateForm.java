package ke.cp2.sms.text;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** A text of a template as it is edited. */
public class TemplateForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SmsTemplate template;
    private final Locale language;
    private final String standard;
    private final Map<Integer, SmsPlaceholder> placeholders;
    private final List<String> samples;
    private final @Nullable Instant changedAt;

    /** That of the changed text that the editor saw; null when it was the standard text. */
    private final @Nullable Integer version;

    private @Nullable String body;
    private boolean confirmed;

    TemplateForm(
            SmsTemplate template,
            Locale language,
            @Nullable SmsTemplateText changed,
            List<String> samples) {
        this.template = template;
        this.language = language;
        this.samples = List.copyOf(samples);
        standard = SmsTexts.standard(template, language);
        placeholders = TemplatePattern.placeholders(template);
        body = changed == null ? standard : changed.body();
        changedAt = changed == null ? null : changed.changedAt();
        version = changed == null ? null : changed.version();
    }

    TemplatePattern pattern() {
        return new TemplatePattern(template, language, body);
    }

    /** As it may arrive, with typical values. */
    public GsmText typical() {
        return GsmText.of(
                SmsTexts.fill(
                        template,
                        pattern().body().replaceAll("\\{(?!\\d})|(?<!\\{\\d)}", ""),
                        language,
                        samples.subList(0, SmsPlaceholder.SHORT_CODE_AT),
                        samples.get(SmsPlaceholder.SHORT_CODE_AT)));
    }

    public SmsTemplate getTemplate() {
        return template;
    }

    public Locale getLanguage() {
        return language;
    }

    /** The portal's own text. */
    public String getStandard() {
        return standard;
    }

    /** Lists the placeholders with their numbers. */
    public Map<Integer, SmsPlaceholder> getPlaceholders() {
        return placeholders;
    }

    /** Typical values by place, the short code last. */
    public List<String> getSamples() {
        return samples;
    }

    /** Gives the time of its last change, or null. */
    public @Nullable Instant getChangedAt() {
        return changedAt;
    }

    @Nullable Integer version() {
        return version;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = TypedText.lines(body);
    }

    /** Tells whether the editor wants it although it costs more or leaves something out. */
    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
