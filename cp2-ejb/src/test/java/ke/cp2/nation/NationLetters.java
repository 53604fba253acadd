package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SplittableRandom;
import java.util.TreeMap;
import ke.cp2.letter.print.LetterReference;
import ke.cp2.nation.NationPostings.Told;
import ke.cp2.platform.cipher.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Letters for a part of those who were told where to go; some were revoked or written anew. */
final class NationLetters {

    /** One deployment of so many has a letter, and all of the known sub-county. */
    private static final int LETTER_EVERY = 5;

    private static final int REVOKED_EVERY = 25;
    private static final int REPLACED_EVERY = 30;
    private static final int CODE_LENGTH = 15;
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Nation nation;
    private final NationPeople people;
    private final NationApplications applications;
    private final NationPostings postings;
    private final FieldCipher ids;
    private final Map<String, Long> serials = new TreeMap<>();

    NationLetters(
            Nation nation,
            NationKeys keys,
            NationPeople people,
            NationApplications applications,
            NationPostings postings) {
        this.nation = nation;
        this.people = people;
        this.applications = applications;
        this.postings = postings;
        ids = keys.cipher("LETTER.NATIONAL_ID_ENC");
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        addTexts(connection);
        List<Told> all = postings.postings();
        String known = people.naivasha().code();
        try (Rows letters =
                new Rows(
                        connection,
                        "LETTER",
                        "ID, DEPLOYMENT_ID, VALID_ID, REFERENCE, CODE, STATE, ENGLISH_ID,"
                                + " KISWAHILI_ID, FULL_NAME, NATIONAL_ID_ENC, TSC_NUMBER,"
                                + " MOBILE_NUMBER, TOWN, EXAM_CODE, EXAM_YEAR, POSITION_CODE,"
                                + " CENTRE_CODE, CENTRE_NAME, COUNTY_CODE, SUB_COUNTY_CODE,"
                                + " STARTS_ON, ENDS_ON, DAILY_RATE, ISSUED_BY, ISSUED_AT, ENDED_BY,"
                                + " ENDED_AT, REASON")) {
            for (int p = 0; p < all.size(); p++) {
                Told told = all.get(p);
                if (p % LETTER_EVERY == 0 || told.place().code().equals(known)) {
                    long number = letters.count();
                    if (number % REPLACED_EVERY == 1) {
                        add(letters, told, "REPLACED");
                    }
                    add(letters, told, number % REVOKED_EVERY == 2 ? "REVOKED" : "VALID");
                }
                if (progress.isDue(p + 1, all.size())) {
                    letters.flush();
                    connection.commit();
                    progress.tell("people with letters", p + 1, all.size());
                }
            }
        }
        addSerials(connection);
    }

    private void addTexts(Connection connection) throws SQLException {
        try (Rows texts =
                        new Rows(
                                connection,
                                "LETTER_TEMPLATE",
                                "ID, SERIES_ID, LANGUAGE, VERSION_NUMBER, SUBJECT, OPENING, CLOSING,"
                                        + " SIGNATORY, WRITTEN_AT");
                Rows duties =
                        new Rows(
                                connection,
                                "LETTER_DUTIES",
                                "TEMPLATE_ID, POSITION_CODE, DUTIES")) {
            for (String language : List.of("en", "sw")) {
                ResourceBundle standard =
                        ResourceBundle.getBundle(
                                "ke.cp2.letter.standard",
                                Locale.forLanguageTag(language),
                                LetterReference.class.getClassLoader(),
                                ResourceBundle.Control.getNoFallbackControl(
                                        ResourceBundle.Control.FORMAT_PROPERTIES));
                long id = nation.id(texts.count());
                texts.add(
                        id,
                        nation.id(0),
                        language,
                        1,
                        standard.getString("subject"),
                        standard.getString("opening"),
                        standard.getString("closing"),
                        standard.getString("signatory"),
                        nation.now().minus(20, ChronoUnit.DAYS));
                for (String position : List.of("CM", "SUP", "INV", "SEC", "OTHERS")) {
                    duties.add(id, position, standard.getString("duties." + position));
                }
            }
            texts.flush();
            duties.flush();
        }
    }

    private void add(Rows letters, Told told, String state) throws SQLException {
        long id = nation.id(letters.count());
        boolean valid = state.equals("VALID");
        int person = applications.applicant(told.application());
        String position = told.seat().positionCode();
        long serial = serials.merge(position, 1L, Long::sum);
        LocalDate today = nation.now().atOffset(ZoneOffset.UTC).toLocalDate();
        Instant issued = nation.now().minus(state.equals("REPLACED") ? 96 : 72, ChronoUnit.HOURS);
        letters.add(
                id,
                told.id(),
                valid ? told.id() : null,
                LetterReference.of("KCSE", position, nation.seriesYear(), serial).text(),
                code(letters.count()),
                state,
                nation.id(0),
                nation.id(1),
                people.name(person),
                ids.encrypt(people.nationalId(person)),
                people.tscNumber(person),
                people.mobileNumber(person),
                people.place(person).name(),
                "KCSE",
                nation.seriesYear(),
                position,
                told.seat().centreCode(),
                told.seat().centreName(),
                told.place().county(),
                told.place().code(),
                today.plusDays(NationVacancies.STARTS_IN),
                today.plusDays(NationVacancies.ENDS_IN),
                NationPostings.RATES.get(position),
                people.officerId(0).value(),
                issued,
                valid ? null : people.officerId(0).value(),
                valid ? null : issued.plus(1, ChronoUnit.DAYS),
                reason(state));
    }

    private static @Nullable String reason(String state) {
        return switch (state) {
            case "REPLACED" -> "The days have changed";
            case "REVOKED" -> "Sent to a disciplinary hearing";
            default -> null;
        };
    }

    private String code(long number) {
        SplittableRandom chance = nation.chance("letter", number);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_ALPHABET.charAt(chance.nextInt(CODE_ALPHABET.length())));
        }
        return code.toString();
    }

    private void addSerials(Connection connection) throws SQLException {
        try (Rows rows = new Rows(connection, "LETTER_SERIAL", "COUNTED, LAST_SERIAL")) {
            for (Map.Entry<String, Long> serial : serials.entrySet()) {
                rows.add("KCSE/" + serial.getKey() + '/' + nation.seriesYear(), serial.getValue());
            }
            rows.flush();
        }
        connection.commit();
    }
}
