package ke.cp2.application.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.platform.Texts;
import ke.cp2.reference.ReferenceData;

/**
 * Says reasons in a language: the person, the officer and the audit trail read the same one, the
 * person as <i>you</i>.
 */
@ApplicationScoped
public class ReasonTexts {

    /** Ends the keys of what reads otherwise to the person whom it is about. */
    private static final String YOU = ".you";

    private static final String WORD = "(StudyLevel|Employer|SchoolLevel)\\.[A-Z_]+";
    private static final Pattern WORDS = Pattern.compile(WORD + "(\\|" + WORD + ")*");

    @Inject private ReferenceData reference;

    /** The reason in that language. */
    public String of(Locale locale, Reason reason) {
        return Texts.of(
                locale,
                reason.key(),
                reason.values().stream().map(value -> said(locale, value)).toArray());
    }

    /** The same to the person whom it is about: "you teach", not "teaches". */
    public String toThePerson(Locale locale, Reason reason) {
        String key = reason.key() + YOU;
        String said = of(locale, new Reason(key, reason.values()));
        return said.equals(key) ? of(locale, reason) : said;
    }

    /** The reasons of all that is not met, as one text to the person. */
    public String ofNotMet(Locale locale, Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.met())
                .map(verdict -> toThePerson(locale, verdict.reason()))
                .collect(Collectors.joining(" "));
    }

    private String said(Locale locale, String value) {
        if (value.startsWith(Reason.SUBJECT)) {
            String[] parts = value.substring(Reason.SUBJECT.length()).split(":", 2);
            return reference.subjectName(parts[0], parts[parts.length - 1]);
        }
        if (WORDS.matcher(value).matches()) {
            return Arrays.stream(value.split("\\|"))
                    .map(word -> Texts.of(locale, "application." + word))
                    .collect(Collectors.joining(", "));
        }
        return value;
    }
}
