package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import ke.cp2.deployment.plan.DecidingPlans;
import ke.cp2.deployment.plan.PlanCatalogue;
import ke.cp2.deployment.plan.PlanReasons;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunWork;
import ke.cp2.letter.CheckingLetters;
import ke.cp2.letter.LetterState;
import ke.cp2.offer.OfferStanding;
import ke.cp2.offer.VacancyOffers;
import ke.cp2.offer.risk.VacanciesAtRisk;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.selection.DrawnLots;
import ke.cp2.selection.list.MakingRankedLists;
import ke.cp2.selection.list.RankedListView;
import ke.cp2.selection.list.RankedRow;
import ke.cp2.selection.list.RankingApplicants;
import ke.cp2.selection.list.RankingTransactions;
import ke.cp2.support.As;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/** Reads what lies on the desk of an invented nation as the domain reads it. */
@Dependent
class DeskOfNation {

    private static final PageRequest PAGE = PageRequest.of(0, 20);

    private static final String ORDER =
            "SELECT R.PLACE || ':' || R.BY_POINTS || ':' || R.REFERENCE || ':' || R.POINTS || ':'"
                    + " || R.LOT || ':' || R.BAR || ':' || R.IDENTITY_KEY || ':' || R.KIN_KEY"
                    + " || ':' || R.MONEY_KEY || ':' || S.CRITERION || ':' || S.POINTS || ':'"
                    + " || S.REASON_KEY || ':' || S.REASON_VALUES FROM RANKED_APPLICATION R"
                    + " JOIN RANKED_SCORE S ON S.APPLICATION_ID = R.APPLICATION_ID"
                    + " JOIN RANKED_LIST L ON L.ID = R.LIST_ID WHERE L.VACANCY_ID = %d"
                    + " ORDER BY R.PLACE, S.CRITERION";

    private static final String FIGURES =
            "SELECT POSTS || ':' || RESERVES || ':' || STANDING || ':' || RANKED || ':' || BARRED"
                    + " || ':' || TIED || ':' || TIED_AT_BORDER || ':' || MOVED || ':' || LOTS"
                    + " FROM RANKED_LIST WHERE VACANCY_ID = %d";

    /** Whoever is sent where a rule forbids it, in the order of the rules. */
    private static final List<String> FORBIDDEN =
            List.of(
                    "JOIN WORK_STATION W ON W.ACCOUNT_ID = A.ACCOUNT_ID"
                            + " AND W.CENTRE_CODE = D.CENTRE_CODE AND W.TO_DATE IS NULL",
                    "JOIN DECLARED_INTEREST I ON I.APPLICATION_ID = A.ID"
                            + " AND I.CENTRE_CODE = D.CENTRE_CODE",
                    "JOIN PAST_DEPLOYMENT B ON B.ACCOUNT_ID = A.ACCOUNT_ID"
                            + " AND B.CENTRE_CODE = D.CENTRE_CODE",
                    "JOIN VACANCY V ON V.ID = A.VACANCY_ID AND V.POSITION_CODE <> D.POSITION_CODE",
                    "JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID AND C.STATE = 'DEACTIVATED'");

    @Resource(lookup = "jdbc/cp2")
    private DataSource database;

    @Resource private UserTransaction transaction;

    @Inject private Clock clock;
    @Inject private VacancyCatalogue vacancies;
    @Inject private RankingApplicants ranking;
    @Inject private RankingTransactions lists;
    @Inject private MakingRankedLists job;
    @Inject private DrawnLots lots;
    @Inject private VacancyOffers offers;
    @Inject private VacanciesAtRisk risks;
    @Inject private PlanCatalogue plans;
    @Inject private PlanReasons reasons;
    @Inject private DecidingPlans deciding;
    @Inject private CheckingLetters letters;

    private long first;
    private AccountId officer;
    private AccountId second;

    /** Looks at all of it. */
    void look(long firstId, AccountId council) throws Exception {
        first = firstId;
        officer = council;
        second = AccountId.of(council.value() + 1);
        rankedListsAreAsTheRuleGivesThem();
        lotsAreThoseOfTheDraw();
        offersAreCounted();
        plansAreTheSameWhenMadeAgain();
        peopleAreSentWhereNoRuleForbidsIt();
        lettersAreKnownByTheirCodes();
    }

    /** One with lots, one that has some tied: made anew by the domain, they are the same. */
    private void rankedListsAreAsTheRuleGivesThem() throws Exception {
        for (String tied : List.of("= 0", "> 0")) {
            long id =
                    number(
                            "SELECT VACANCY_ID FROM RANKED_LIST WHERE TIED "
                                    + tied
                                    + " AND RANKED > BARRED AND ID > "
                                    + first
                                    + " ORDER BY RANKED DESC FETCH FIRST 1 ROW ONLY");
            VacancyDetails vacancy = vacancies.byId(VacancyId.of(id)).orElseThrow();
            RankedListView view = council(() -> ranking.view(vacancy.number()).orElseThrow());
            assertThat(view.list()).isNotNull();
            assertThat(view.list().current()).as("as many wait and are free").isTrue();
            assertThat(council(() -> ranking.rows(vacancy.number(), Locale.ENGLISH, PAGE)).rows())
                    .extracting(RankedRow::place)
                    .startsWith(1, 2, 3);
            List<String> order = texts(ORDER.formatted(id));
            List<String> figures = texts(FIGURES.formatted(id));
            transaction.begin();
            try {
                lists.begin(vacancy, officer);
                String after = null;
                for (Optional<RunProgress> done = page(vacancy, after);
                        done.isPresent();
                        done = page(vacancy, after)) {
                    after = done.get().resumeAfter();
                }
                assertThat(texts(ORDER.formatted(id)))
                        .as("the order of %s with the points and their reasons", vacancy.number())
                        .hasSizeGreaterThan(3)
                        .isEqualTo(order);
                assertThat(texts(FIGURES.formatted(id))).isEqualTo(figures);
            } finally {
                transaction.rollback();
            }
        }
    }

    private Optional<RunProgress> page(VacancyDetails vacancy, String after) {
        return job.next(
                new RunWork(
                        0,
                        job.job(),
                        RunSubject.vacancy(vacancy.id(), vacancy.number()),
                        null,
                        clock.instant(),
                        after));
    }

    private void lotsAreThoseOfTheDraw() throws SQLException {
        long drawn =
                number(
                        "SELECT MAX(VACANCY_ID) FROM TIE_DRAW WHERE STATE = 'DRAWN' AND ID > "
                                + first);
        Map<String, String> kept = new TreeMap<>();
        texts(
                        "SELECT R.REFERENCE || ' ' || R.LOT FROM RANKED_APPLICATION R"
                                + " JOIN RANKED_LIST L ON L.ID = R.LIST_ID WHERE L.VACANCY_ID = "
                                + drawn)
                .forEach(line -> kept.put(line.split(" ")[0], line.split(" ")[1]));
        assertThat(kept).isNotEmpty();
        assertThat(lots.of(VacancyId.of(drawn))).containsAllEntriesOf(kept);
    }

    private void offersAreCounted() throws SQLException {
        assertThat(texts("SELECT DISTINCT STATE FROM OFFER WHERE ID > " + first))
                .contains("OPEN", "ACCEPTED", "DECLINED", "EXPIRED");
        String number =
                texts(
                                "SELECT V.VACANCY_NUMBER FROM VACANCY V JOIN OFFER O"
                                        + " ON O.VACANCY_ID = V.ID AND O.STATE = 'OPEN'"
                                        + " WHERE V.ID > "
                                        + first
                                        + " ORDER BY V.ID FETCH FIRST 1 ROW ONLY")
                        .get(0);
        OfferStanding standing = council(() -> offers.standing(number).orElseThrow());
        assertThat(standing.open()).isPositive();
        assertThat(council(() -> offers.list(number, PAGE)).rows()).isNotEmpty();
        assertThat(council(() -> risks.list(PAGE)).rows())
                .filteredOn(row -> row.number().startsWith("KCSE-2090"))
                .isNotEmpty();
    }

    /** The reasons of a plan in effect, and one that waits, which a second officer approves. */
    private void plansAreTheSameWhenMadeAgain() throws Exception {
        List<String> applied =
                texts(
                        "SELECT P.ID || ' ' || MIN(S.ACCOUNT_ID) FROM DEPLOYMENT_PLAN P"
                                + " JOIN DEPLOYMENT_SEAT S ON S.PLAN_ID = P.ID"
                                + " WHERE P.STATE = 'APPLIED' AND S.ACCOUNT_ID IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM DEPLOYMENT_PLAN W"
                                + " WHERE W.BEFORE_ID = P.ID) AND P.ID > "
                                + first
                                + " GROUP BY P.ID");
        assertThat(applied).hasSizeGreaterThan(5);
        for (String one : applied) {
            long plan = Long.parseLong(one.split(" ")[0]);
            AccountId person = AccountId.of(Long.parseLong(one.split(" ")[1]));
            assertThat(council(() -> reasons.person(plan, person).orElseThrow().current()))
                    .as("plan %s has its reasons", plan)
                    .isTrue();
        }
        List<String> waiting =
                texts(
                        "SELECT ID FROM DEPLOYMENT_PLAN WHERE STATE = 'PROPOSED' AND FILLED > 0"
                                + " AND ID > "
                                + first);
        assertThat(waiting).isNotEmpty();
        for (String one : waiting) {
            long plan = Long.parseLong(one);
            PlanView view = council(() -> plans.view(plan).orElseThrow());
            transaction.begin();
            try {
                As.account(
                        second,
                        Role.COUNCIL_OFFICER,
                        () -> deciding.approve(plan, view.figures().filled()));
                assertThat(
                                number(
                                        "SELECT COUNT(*) FROM DEPLOYMENT WHERE STATE = 'APPLIED'"
                                                + " AND PLAN_ID = "
                                                + plan))
                        .isEqualTo(view.figures().filled());
            } finally {
                transaction.rollback();
            }
        }
    }

    private void peopleAreSentWhereNoRuleForbidsIt() throws SQLException {
        for (String rule : FORBIDDEN) {
            assertThat(
                            texts(
                                    "SELECT D.ID FROM DEPLOYMENT D"
                                            + " JOIN APPLICATION A ON A.ID = D.APPLICATION_ID "
                                            + rule
                                            + " WHERE D.ID > "
                                            + first))
                    .as(rule)
                    .isEmpty();
        }
        assertThat(
                        number(
                                "SELECT COUNT(*) FROM DEPLOYMENT D"
                                        + " JOIN APPLICATION A ON A.ID = D.APPLICATION_ID"
                                        + " WHERE D.STATE = 'TOLD' AND A.STATE = 'DEPLOYED'"
                                        + " AND D.ID > "
                                        + first))
                .as("whoever is told is deployed")
                .isEqualTo(
                        number(
                                "SELECT COUNT(*) FROM APPLICATION WHERE STATE = 'DEPLOYED'"
                                        + " AND ID > "
                                        + first))
                .isGreaterThan(50);
    }

    private void lettersAreKnownByTheirCodes() throws SQLException {
        for (LetterState state : LetterState.values()) {
            List<String> codes =
                    texts(
                            "SELECT CODE FROM LETTER WHERE STATE = '%s' AND ID > %d"
                                    .formatted(state, first));
            assertThat(codes).as("letters " + state).isNotEmpty();
            assertThat(letters.check(codes.get(0)).orElseThrow().state()).isEqualTo(state);
        }
    }

    private <T> T council(Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
