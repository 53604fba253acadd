package ke.cp2.web.sms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import ke.cp2.platform.Texts;
import ke.cp2.sms.text.GsmText;
import ke.cp2.web.platform.language.Language;

/**
 * Says in words how long a message is and what it takes; the script of the page uses the same ones.
 */
@RequestScoped
class SmsLength {

    @Inject private Language language;

    @Inject private SmsTextBundle texts;

    String inWords(GsmText text) {
        return Texts.fill(
                language.locale(),
                texts.of(text.isGsm7() ? "count.gsm" : "count.other"),
                text.length(),
                text.capacity(),
                text.parts(),
                text.firstOutsideGsm7().orElse(""));
    }
}
