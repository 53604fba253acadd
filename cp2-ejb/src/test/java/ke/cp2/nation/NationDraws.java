package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.platform.cipher.FieldCipher;

/** Draws of lots for vacancies whose applicants are ranked: some are over, some wait. */
final class NationDraws {

    private static final String VALUE = "4 11 19 23 37 42";

    /** Every other list that nothing was drawn for waits for its event. */
    private static final int WAITING = 6;

    private static final int CYCLE = 20;

    private final Nation nation;
    private final NationKeys keys;
    private final NationPeople people;
    private final NationVacancies vacancies;
    private final NationApplications applications;
    private final Map<Integer, Map<String, String>> lots = new HashMap<>();

    NationDraws(
            Nation nation,
            NationKeys keys,
            NationPeople people,
            NationVacancies vacancies,
            NationApplications applications) {
        this.nation = nation;
        this.keys = keys;
        this.people = people;
        this.vacancies = vacancies;
        this.applications = applications;
    }

    /** The lots of a vacancy by the references of its applications; none where none are drawn. */
    Map<String, String> lots(int vacancy) {
        return lots.getOrDefault(vacancy, Map.of());
    }

    /** Draws for the vacancies with those applications. */
    void add(Connection connection, Map<Integer, List<Integer>> ranked) throws SQLException {
        FieldCipher secrets = keys.cipher("TIE_DRAW.SECRET_ENC");
        try (Rows draws =
                        new Rows(
                                connection,
                                "TIE_DRAW",
                                "ID, VACANCY_ID, VACANCY_NUMBER, DRAW_NUMBER, STATE, APPLICATIONS,"
                                        + " LIST_HASH, SECRET_HASH, SECRET_ENC, REVEALED_SECRET,"
                                        + " EVENT_NAME, VALUE_FORM, EVENT_AT, VALUES_UNTIL,"
                                        + " FROZEN_BY, FROZEN_AT, ROUND_NUMBER, FIRST_ENTRY,"
                                        + " FIRST_BY, FIRST_AT, EVENT_VALUE, ENDED_BY, ENDED_AT,"
                                        + " STANDING_ID");
                Rows lists = new Rows(connection, "TIE_DRAW_LIST", "DRAW_ID, CONTENT")) {
            for (Map.Entry<Integer, List<Integer>> one : ranked.entrySet()) {
                boolean drawn = vacancies.isDrawn(one.getKey());
                if (drawn || one.getKey() % CYCLE == WAITING) {
                    add(draws, lists, secrets, one.getKey(), one.getValue(), drawn);
                }
            }
            draws.flush();
            lists.flush();
        }
        connection.commit();
    }

    private void add(
            Rows draws,
            Rows lists,
            FieldCipher secrets,
            int vacancy,
            List<Integer> all,
            boolean drawn)
            throws SQLException {
        long id = nation.id(draws.count());
        List<String> references = all.stream().map(applications::reference).sorted().toList();
        String list = String.join("\n", references) + '\n';
        String secret = Sha256.of("secret " + nation.seed() + ' ' + vacancy);
        Instant frozen =
                drawn
                        ? vacancies.closesAt(vacancy).plus(1, ChronoUnit.HOURS)
                        : nation.now().minus(1, ChronoUnit.DAYS);
        Instant event = frozen.plus(drawn ? 24 : 144, ChronoUnit.HOURS);
        draws.add(
                id,
                vacancies.id(vacancy),
                vacancies.number(vacancy),
                1,
                drawn ? "DRAWN" : "FROZEN",
                references.size(),
                Sha256.of(list),
                Sha256.of(secret),
                drawn ? null : secrets.encrypt(secret),
                drawn ? secret : null,
                "Invented state lottery, evening draw",
                "Six numbers, the smallest first, with single spaces",
                event,
                event.plus(drawn ? 3 : 60, ChronoUnit.DAYS),
                people.officerId(0).value(),
                frozen,
                1,
                drawn ? VALUE : null,
                drawn ? people.officerId(0).value() : null,
                drawn ? event.plus(1, ChronoUnit.HOURS) : null,
                drawn ? VALUE : null,
                drawn ? people.officerId(1).value() : null,
                drawn ? event.plus(2, ChronoUnit.HOURS) : null,
                vacancies.id(vacancy));
        draws.flush();
        lists.add(id, list);
        lists.flush();
        if (drawn) {
            String seed =
                    Sha256.of(
                            String.join(
                                    "|",
                                    "CP2-DRAW-1",
                                    vacancies.number(vacancy),
                                    Sha256.of(list),
                                    secret,
                                    VALUE));
            Map<String, String> own = new HashMap<>();
            references.forEach(one -> own.put(one, Sha256.of(seed + '|' + one)));
            lots.put(vacancy, own);
        }
    }
}
