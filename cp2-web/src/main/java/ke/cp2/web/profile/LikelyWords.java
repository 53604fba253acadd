package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import ke.cp2.application.selection.LikelyApplicant;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.profile.likeness.LikelySame;
import ke.cp2.profile.likeness.LikenessSign;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** Says in the reader's words which accounts may be one person's, and why. */
@Named
@RequestScoped
public class LikelyWords {

    /**
     * Shows an account.
     *
     * @param who the name and the place of the home
     * @param reference of its application in the same series, or null
     * @param visible whether the reader may open that application
     * @param verifiable whether the reader may open the profile
     */
    public record LikelyText(
            long accountId,
            String who,
            String signs,
            @Nullable String reference,
            boolean visible,
            boolean verifiable)
            implements Serializable {}

    @Inject private Names names;

    @Inject private Language language;

    /** The accounts, each with its signs in one sentence. */
    public List<LikelyText> rows(List<LikelyApplicant> likely) {
        return likely.stream()
                .filter(one -> one.account().isSuspect())
                .map(one -> row(one, "LikenessSign.", one.account().signs()))
                .toList();
    }

    /** The accounts that have entered what is this person's, each with what and when. */
    public List<LikelyText> given(List<LikelyApplicant> likely) {
        return likely.stream()
                .filter(one -> !one.account().given().isEmpty())
                .map(one -> row(one, "likely.given.", one.account().given()))
                .toList();
    }

    private LikelyText row(LikelyApplicant one, String home, List<LikenessSign> signs) {
        LikelySame account = one.account();
        String at =
                account.claimedAt() == null
                        ? ""
                        : KenyanFormat.dateTime(account.claimedAt(), language.locale());
        return new LikelyText(
                account.accountId(),
                who(account),
                signs.stream()
                        .map(sign -> language.text("profile", home + sign, at))
                        .collect(Collectors.joining("; ")),
                one.reference(),
                one.visible(),
                account.verifiable());
    }

    private String who(LikelySame account) {
        String name =
                account.name() == null ? language.text("profile", "likely.noName") : account.name();
        return account.countyCode() == null
                ? name
                : name + ", " + names.place(account.countyCode(), account.subCountyCode());
    }
}
