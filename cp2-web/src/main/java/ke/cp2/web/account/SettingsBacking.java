package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import ke.cp2.account.EditingAccount;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The page {@code /account/settings}: the own account, and what its owner may change. */
@Named
@RequestScoped
public class SettingsBacking {

    /** The languages of messages, in the order in which they are offered. */
    private static final List<String> TAGS =
            Language.ALL.stream().map(Locale::getLanguage).toList();

    @Inject private EditingAccount account;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private String number;
    private String messages;

    @PostConstruct
    void read() {
        number = account.number().spaced();
        messages = account.language().getLanguage();
    }

    /** Sends messages in the chosen language from now on. */
    public @Nullable String speak() {
        return feedback.attempt(
                () -> account.speak(Locale.forLanguageTag(messages)),
                language.text("account", "settings.messages.done." + messages),
                () -> "/account/settings?faces-redirect=true");
    }

    /** The mobile number, which is the user name. */
    public String getNumber() {
        return number;
    }

    /** Lists the languages of messages. */
    public List<String> getLanguages() {
        return TAGS;
    }

    /** The language of messages, by its tag. */
    public String getMessages() {
        return messages;
    }

    public void setMessages(String messages) {
        this.messages = messages;
    }
}
