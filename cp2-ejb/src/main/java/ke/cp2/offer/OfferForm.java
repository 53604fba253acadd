package ke.cp2.offer;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDateTime;

/** Holds until when the posts of a vacancy are offered, and whether to the reserve list, too. */
public class OfferForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotNull(message = "{cp2.missing}")
    private LocalDateTime deadline;

    private boolean reserves;

    /** The last moment to answer, in Kenya. */
    public LocalDateTime getDeadline() {
        return deadline;
    }

    public void setDeadline(LocalDateTime deadline) {
        this.deadline = deadline;
    }

    /** Tells whether free posts are offered to the first of the reserve list as well. */
    public boolean isReserves() {
        return reserves;
    }

    public void setReserves(boolean reserves) {
        this.reserves = reserves;
    }
}
