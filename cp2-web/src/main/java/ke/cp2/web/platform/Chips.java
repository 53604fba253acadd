package ke.cp2.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The colour of a state's chip. The words say it all; the colour only repeats it. */
@Named
@ApplicationScoped
public class Chips {

    /** The tone of a state of any feature: good, bad, wait, live or quiet. */
    public String tone(Object state) {
        return switch (String.valueOf(state)) {
            case "ACTIVE",
                    "APPLIED",
                    "TOLD",
                    "VERIFIED",
                    "SUCCESSFUL",
                    "ACCEPTED",
                    "DELIVERED",
                    "FINISHED",
                    "COMPLETED",
                    "DEPLOYED",
                    "MET",
                    "OPEN",
                    "PUBLISHED",
                    "DRAWN",
                    "UP",
                    "VALID" ->
                    "good";
            case "LOCKED",
                    "DEACTIVATED",
                    "FAILED",
                    "UNSUCCESSFUL",
                    "DECLINED",
                    "EXPIRED",
                    "CANCELLED",
                    "RETURNED",
                    "REVOKED",
                    "REPLACED",
                    "NOT_MET",
                    "STOPPED",
                    "BLOCKED",
                    "VOID",
                    "DOWN" ->
                    "bad";
            case "RUNNING", "SUBMITTED", "SHORTLISTED", "OFFERED", "RESERVE", "CHANGED" -> "live";
            case "INVITED",
                    "PENDING",
                    "PLANNED",
                    "PROPOSED",
                    "WAITING",
                    "APPROVED",
                    "PAUSED",
                    "UNKNOWN",
                    "INCOMPLETE",
                    "DRAFT",
                    "FROZEN" ->
                    "wait";
            default -> "quiet";
        };
    }
}
