package ke.cp2.campaign;

import java.io.Serializable;

/**
 * The texts of a campaign as a reader gets them.
 *
 * @param englishParts messages that the English text takes at most
 * @param kiswahiliParts messages that the Kiswahili text takes at most
 */
public record CampaignSample(String english, String kiswahili, int englishParts, int kiswahiliParts)
        implements Serializable {}
