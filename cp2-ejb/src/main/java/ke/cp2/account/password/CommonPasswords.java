package ke.cp2.account.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passwords that attackers try first: the 30,000 most common ones of the library zxcvbn (MIT), of
 * which about 11,600 are long enough to be chosen here, and what suggests itself in Kenya.
 */
final class CommonPasswords {

    /** Words that people put in front of a year or a few digits, one or two of them. */
    private static final Set<String> WORDS =
            Stream.of(
                            """
                    mwalimu walimu teacher teachers examiner examiners invigilator supervisor marker mtihani
                    mitihani elimu shule school exam exams knec kcse kcpe kpsea kjsea tsc moe cbc council
                    education professional professionals portal cp password passwords pass passcode nenosiri
                    nywila siri karibu welcome hello jambo habari hakuna matata hakunamatata admin
                    administrator officer office login user test change changeme secret letmein
                    mungu mungunimwema mwenyezi jesus yesu yesunibwana bwana amen baraka blessed blessing
                    god allah christ imani upendo amani love peace hope grace faith neema furaha
                    kenya kenyan kenyatta jambokenya harambee uhuru taifa safaricom airtel telkom mpesa
                    equity arsenal chelsea liverpool manchester gor gormahia simba chui nyumbani mama baba
                    mtoto rafiki family familia
                    january february march april june july august september october november december
                    monday tuesday wednesday thursday friday saturday sunday
                    mombasa kwale kilifi tana river tanariver lamu taita taveta taitataveta garissa wajir
                    mandera marsabit isiolo meru tharaka nithi tharakanithi embu kitui machakos makueni
                    nyandarua nyeri kirinyaga muranga kiambu turkana pokot westpokot samburu trans nzoia
                    transnzoia uasin gishu uasingishu elgeyo marakwet elgeyomarakwet nandi baringo laikipia
                    nakuru narok kajiado kericho bomet kakamega vihiga bungoma busia siaya kisumu homa bay
                    homabay migori kisii nyamira nairobi naivasha eldoret thika malindi kitale nanyuki voi
                    """
                                    .strip()
                                    .split("\\s+"))
                    .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_WORDS = 2;

    /** Neighbours in the alphabet and on keyboards. */
    private static final List<String> ROWS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "qazwsxedcrfvtgbyhnujmikolp");

    private static final int SHORTEST_ROW = 3;

    private final Set<String> passwords;

    CommonPasswords(int shortest) {
        this.passwords =
                listed().filter(password -> password.length() >= shortest)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> listed() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells whether the password is one of them, in whatever case, or no more than one or two words
     * that suggest themselves, or rows of the keyboard, with digits and signs around them.
     */
    boolean contain(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return passwords.contains(lower) || isMadeOfWords(lower);
    }

    private static boolean isMadeOfWords(String lower) {
        List<String> runs =
                Arrays.stream(lower.split("\\P{L}+")).filter(run -> !run.isEmpty()).toList();
        return !runs.isEmpty()
                && (runs.stream().allMatch(CommonPasswords::isRow)
                        || (runs.size() <= MOST_WORDS
                                && runs.stream()
                                        .allMatch(run -> WORDS.contains(run) || isRow(run))));
    }

    private static boolean isRow(String run) {
        String back = new StringBuilder(run).reverse().toString();
        return run.length() >= SHORTEST_ROW
                && ROWS.stream().anyMatch(row -> row.contains(run) || row.contains(back));
    }
}
