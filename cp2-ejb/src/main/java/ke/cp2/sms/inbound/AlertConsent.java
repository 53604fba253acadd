package ke.cp2.sms.inbound;

import ke.cp2.platform.typed.MobileNumber;

/** Knows whose alerts wait for a consent. The feature of profiles implements it. */
public interface AlertConsent {

    /** Tells whether the person with that number has still to consent before any alert is sent. */
    boolean isMissing(MobileNumber number);
}
