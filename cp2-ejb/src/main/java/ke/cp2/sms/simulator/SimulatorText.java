package ke.cp2.sms.simulator;

import java.io.Serializable;
import java.time.Instant;

/** A message of the simulator as its page and its JSON show it. */
public record SimulatorText(
        long id,
        String phone,
        String from,
        String to,
        String text,
        SimulatorState state,
        Instant at)
        implements Serializable {

    public long getId() {
        return id;
    }

    /** Gives the phone whose conversation it is in. */
    public String getPhone() {
        return phone;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    public String getText() {
        return text;
    }

    public SimulatorState getState() {
        return state;
    }

    public Instant getAt() {
        return at;
    }

    /** Tells whether the phone sent it. */
    public boolean isFromPhone() {
        return phone.equals(from);
    }
}
