package ke.cp2.web.sms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.web.platform.language.Language;

/** The texts of this feature for answers that are no pages, in the reader's language. */
@RequestScoped
class SmsTextBundle {

    @Inject private Language language;

    /** The text of a key. */
    String of(String key) {
        return language.text("sms", key);
    }

    /** Says what became of a message, and why when it failed. */
    String of(SmsProgress message) {
        String state = of("SmsState." + message.state());
        return message.failure() == null
                ? state
                : state + ". " + of("SmsFailure." + message.failure());
    }
}
