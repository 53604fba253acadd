package ke.cp2.web.sms.simulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.simulator.Simulator;
import ke.cp2.sms.simulator.SimulatorText;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The page {@code /simulator}: the phones, the messages of one, and a form to text from it. */
@Named
@RequestScoped
public class SimulatorBacking {

    /** The page lists so many phones. */
    private static final int PHONES = 30;

    /** It shows so many messages of a phone. */
    private static final int MESSAGES = 100;

    @Inject private Simulator simulator;

    @Inject private Settings settings;

    @Inject private Feedback feedback;

    @Inject @Param private String phone;

    @Typed private String text;
    private List<SimulatorText> phones = List.of();
    private List<SimulatorText> messages = List.of();

    /** Answers 404 while another transport is configured. */
    public void checkTransport() {
        NotFound.unless(simulator.isOn());
    }

    /** Reads what the phones hold, before the page is written. */
    public void read() {
        phones = simulator.phones(PHONES);
        messages =
                number().map(chosen -> simulator.conversation(chosen, MESSAGES)).orElse(List.of());
    }

    /** Texts the portal from the chosen phone and shows its messages. */
    public @Nullable String send() {
        return feedback.attempt(() -> simulator.text(phone, settings.shortCode(), text))
                ? "/simulator?faces-redirect=true&phone=" + getDigits()
                : null;
    }

    private Optional<MobileNumber> number() {
        return MobileNumber.parse(phone);
    }

    /** The chosen phone as the network knows it; empty while none is chosen. */
    public String getDigits() {
        return number().map(MobileNumber::digits).orElse("");
    }

    /** The phones of the latest messages, each with its newest one. */
    public List<SimulatorText> getPhones() {
        return phones;
    }

    /** The messages of the chosen phone, newest first. */
    public List<SimulatorText> getMessages() {
        return messages;
    }

    /** Tells whether older messages are left out. */
    public boolean isCut() {
        return getMessages().size() == MESSAGES;
    }

    public int getLimit() {
        return MESSAGES;
    }

    public String getShortCode() {
        return settings.shortCode();
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
