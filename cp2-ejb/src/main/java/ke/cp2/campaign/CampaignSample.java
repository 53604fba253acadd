package ke.cp2.campaign;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The texts of a campaign as a reader gets them.
 *
 * @param englishParts messages that the English text takes at most
 * @param kiswahiliParts messages that the Kiswahili text takes at most
 */
public record CampaignSample(String english, String kiswahili, int englishParts, int kiswahiliParts)
        implements Serializable {

    /** The words that end messages like these, see {@code StopKeyword}. */
    private static final Pattern STOP = Pattern.compile("(?i)\\b(STOP|ACHA)\\b");

    /** Tells whether a text does not say how its reader ends messages like these. */
    public boolean isWithoutStop() {
        return !STOP.matcher(english).find() || !STOP.matcher(kiswahili).find();
    }
}
