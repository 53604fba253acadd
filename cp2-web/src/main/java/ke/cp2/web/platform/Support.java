package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.language.Language;

/** Names whom people can turn to, as configured. */
@Named
@RequestScoped
public class Support {

    @Inject private Settings settings;

    @Inject private Language language;

    public String getPhone() {
        return settings.supportPhone();
    }

    /** The telephone number as a link dials it. */
    public String getDial() {
        return settings.supportPhone().replaceAll("[^+0-9]", "");
    }

    /** Tells what somebody does who has a post or a centre and cannot come. */
    public String getCannotCome() {
        return Texts.of(language.locale(), "platform.cannotCome", settings.supportPhone());
    }

    /** Gives what stands in a sentence before the telephone number; all of one without it. */
    public String before(String sentence) {
        return namesPhone(sentence)
                ? sentence.substring(0, sentence.indexOf(getPhone()))
                : sentence;
    }

    /** Tells whether a sentence names the telephone number, which a page then dials. */
    public boolean namesPhone(String sentence) {
        return sentence.contains(getPhone());
    }

    /** Gives what stands in a sentence behind the telephone number; nothing of one without it. */
    public String after(String sentence) {
        return namesPhone(sentence)
                ? sentence.substring(sentence.indexOf(getPhone()) + getPhone().length())
                : "";
    }

    public String getEmail() {
        return settings.supportEmail();
    }

    public String getOffice() {
        return settings.supportOffice(language.getTag());
    }

    /** The number that people text keywords to. */
    public String getShortCode() {
        return settings.shortCode();
    }
}
