package ke.cp2.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.text.OutsideContacts;
import ke.cp2.sms.text.PortalAddresses;
import org.jspecify.annotations.Nullable;

/** The texts of campaigns, ready for their readers, and what they cost. */
@ApplicationScoped
class CampaignLetters {

    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    @Inject private Settings settings;
    @Inject private CampaignSettings campaignSettings;

    @Inject private SmsTariff tariff;

    @Inject private CampaignAudience audience;

    /** The texts of a campaign in both languages. */
    Letters of(Campaign campaign) {
        return of(campaign.english(), campaign.kiswahili());
    }

    /**
     * Refuses texts that take too many messages or lead to pages of others.
     *
     * @throws BusinessException at {@code english} or {@code kiswahili}
     */
    void check(CampaignTerms terms) {
        Letters letters =
                of(CampaignText.stored(terms.english()), CampaignText.stored(terms.kiswahili()));
        new Refusals()
                .check(() -> check("english", letters.english))
                .check(() -> check("kiswahili", letters.kiswahili))
                .raise();
    }

    private void check(String field, CampaignText.Letter letter) {
        PortalAddresses.refuseOthers(field, letter.to(""), settings.portalUrl());
        if (letter.parts() > CampaignText.MOST_PARTS) {
            throw BusinessException.at(
                    field, "campaign.tooManyParts", letter.parts(), CampaignText.MOST_PARTS);
        }
    }

    private Letters of(CampaignText english, CampaignText kiswahili) {
        return new Letters(
                english.with(settings.portalUrl(), settings.shortCode()),
                kiswahili.with(settings.portalUrl(), settings.shortCode()),
                Texts.of(Locale.ENGLISH, "campaign.noName"),
                Texts.of(KISWAHILI, "campaign.noName"));
    }

    /** Estimates what the campaign would reach and cost now. */
    CampaignEstimate estimate(Campaign campaign) {
        Map<String, Long> people = audience.count(campaign.audience());
        Letters letters = of(campaign);
        long kiswahili = people.getOrDefault(KISWAHILI.getLanguage(), 0L);
        long english = people.values().stream().mapToLong(Long::longValue).sum() - kiswahili;
        int englishParts = letters.english.parts();
        int kiswahiliParts = letters.kiswahili.parts();
        BigDecimal cost =
                cost(english, englishParts).add(cost(kiswahili, kiswahiliParts)).setScale(2);
        return new CampaignEstimate(
                english,
                kiswahili,
                englishParts,
                kiswahiliParts,
                cost,
                campaign.budget(),
                campaignSettings.approvalThreshold(),
                contacts(campaign),
                audience.after(campaign.audience(), AccountId.of(0), FirstPeople.NAMED).stream()
                        .map(CampaignRecipient::fullName)
                        .filter(name -> name != null && !name.isBlank())
                        .toList());
    }

    /** Beside the portal's own address, short code and phone. */
    private List<String> contacts(Campaign campaign) {
        return OutsideContacts.in(
                campaign.english().with("", "").to("")
                        + "\n"
                        + campaign.kiswahili().with("", "").to(""),
                settings.shortCode(),
                settings.supportPhone());
    }

    private BigDecimal cost(long people, int parts) {
        return tariff.price(MessageClass.CAMPAIGN, parts).multiply(BigDecimal.valueOf(people));
    }

    /**
     * The texts of a campaign in both languages, and what somebody without a name is called in
     * each.
     */
    record Letters(
            CampaignText.Letter english,
            CampaignText.Letter kiswahili,
            String englishNoName,
            String kiswahiliNoName) {

        /** The text for somebody in the own language. */
        String to(CampaignRecipient person) {
            return in(person.language(), person.fullName());
        }

        /** The text in that language for somebody of that name. */
        String in(String language, @Nullable String fullName) {
            return "sw".equals(language)
                    ? kiswahili.to(CampaignText.callName(fullName, kiswahiliNoName))
                    : english.to(CampaignText.callName(fullName, englishNoName));
        }
    }
}
