package ke.cp2.selection.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import ke.cp2.application.decision.Decision;

/** Says that an application gets another outcome than the order of the list gives, and why. */
@Embeddable
public class Departure {

    @Column(name = "APPLICATION_ID")
    private long applicationId;

    private int place;

    @Enumerated(EnumType.STRING)
    private Decision outcome;

    private String reason;

    protected Departure() {}

    static Departure of(long applicationId, int place, Decision outcome, String reason) {
        Departure departure = new Departure();
        departure.applicationId = applicationId;
        departure.place = place;
        departure.outcome = outcome;
        departure.reason = reason;
        return departure;
    }

    long applicationId() {
        return applicationId;
    }

    int place() {
        return place;
    }

    Decision outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Departure that && applicationId == that.applicationId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(applicationId);
    }
}
