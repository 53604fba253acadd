package ke.cp2.profile.view;

import java.io.Serializable;

/**
 * Holds what a person wants to hear of besides passwords and the own applications.
 *
 * @param begun whether there is a profile, and so a consent, that alerts could be sent by
 * @param alerts whether vacancy alerts and reminders are wanted
 * @param optedOut whether the number has ended all campaigns
 */
public record AlertChoice(boolean begun, boolean alerts, boolean optedOut) implements Serializable {

    /** Tells whether alerts come. */
    public boolean isOn() {
        return alerts && !optedOut;
    }
}
