package ke.cp2.profile.review;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows what follows for a person when a second officer agrees to the return of the details.
 *
 * @param answerBy until when places are kept for the person to answer
 * @param answeredAt when the person submitted the details again already, or null
 * @param sms the text that the person gets; null when there is nothing to answer any more, or no
 *     number
 */
public record AgreedReturn(Instant answerBy, @Nullable Instant answeredAt, @Nullable String sms)
        implements Serializable {}
