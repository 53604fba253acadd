package ke.cp2.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ke.cp2.support.HttpSession;
import ke.cp2.support.Pages;
import ke.cp2.support.PortalProcess;

/** Every page and download of every role, as it is opened in a nation. */
final class NationPages {

    /** The buttons of the files that lists have. */
    private static final List<String> FILES = List.of("listCsv", "listXlsx");

    /** Opens one. */
    @FunctionalInterface
    interface Visit {
        void open(HttpSession session);
    }

    /**
     * One of them.
     *
     * @param before what must have been opened
     */
    record NationPage(Who who, String name, Visit before, Visit visit) {}

    /** Who opens it. */
    enum Who {
        VISITOR(null, null),
        PROFESSIONAL("254700001001", "demo-teacher-2026"),
        SUB_COUNTY("254700000004", "demo-council-2026"),
        COUNCIL("254700000002", "demo-council-2026"),
        ADMINISTRATOR("254700000001", "demo-council-2026");

        private final String userName;
        private final String password;

        Who(String userName, String password) {
            this.userName = userName;
            this.password = password;
        }

        HttpSession logIn(PortalProcess portal) {
            return userName == null
                    ? HttpSession.visitor(portal)
                    : HttpSession.login(portal, userName, password);
        }
    }

    private final List<NationPage> pages = new ArrayList<>();

    private NationPages() {}

    static List<NationPage> of(StatementTrace database) throws SQLException {
        NationPages all = new NationPages();
        all.addPublic(database);
        all.addProfessional(database);
        all.addStaff(database);
        all.addDesk(database);
        return all.pages;
    }

    private void addPublic(StatementTrace database) throws SQLException {
        pages(Who.VISITOR, Pages.PUBLIC);
        pages(
                Who.VISITOR,
                "/vacancies?county=032",
                "/vacancies?first=20",
                "/vacancies/view?number=" + openVacancy(database));
    }

    private void addProfessional(StatementTrace database) throws SQLException {
        String reference =
                database.text(
                        "SELECT REFERENCE FROM APPLICATION A JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID"
                                + " WHERE C.MOBILE_NUMBER = '254700001001' ORDER BY A.ID"
                                + " FETCH FIRST 1 ROW ONLY");
        pages(Who.PROFESSIONAL, Pages.PROFESSIONAL);
        pages(
                Who.PROFESSIONAL,
                "/my/vacancies?page=2",
                "/my/applications?first=20",
                "/my/application?reference=" + reference,
                "/vacancies",
                "/vacancies/view?number=" + openVacancy(database),
                "/my/apply?number=" + openVacancy(database));
        download(Who.PROFESSIONAL, "/my/profile", "data", "download");
    }

    private void addStaff(StatementTrace database) throws SQLException {
        String crowded = vacancy(database, 1);
        String common = vacancy(database, 10);
        String crowdedReference = reference(database, 1);
        String place =
                database.text(
                        "SELECT VACANCY_NUMBER FROM VACANCY V JOIN SUB_COUNTY S"
                                + " ON S.CODE = V.SUB_COUNTY_CODE WHERE S.NAME = 'Naivasha'"
                                + " ORDER BY V.ID FETCH FIRST 1 ROW ONLY");
        pages(Who.SUB_COUNTY, Pages.SUB_COUNTY);
        if (!place.isEmpty()) {
            pages(
                    Who.SUB_COUNTY,
                    "/staff/vacancy?number=" + place,
                    "/staff/applications?vacancy=" + place);
        }
        for (Who who : List.of(Who.COUNCIL, Who.ADMINISTRATOR)) {
            pages(who, Pages.HEADQUARTERS);
            pages(
                    who,
                    "/staff/job?run=1",
                    "/staff/failures",
                    "/staff/failures?run=1",
                    "/staff/messages?account=" + account(database),
                    "/staff/sms/inbound?word=STATUS");
            files(who, "/staff/failures?run=1", "/staff/jobs", "/staff/sms/inbound");
        }
        // Nobody in the nation has asked to end a vacancy early.
        Pages.COUNCIL.stream()
                .filter(page -> !page.startsWith("/staff/vacancy/ending?"))
                .forEach(page -> pages(Who.COUNCIL, page));
        pages(
                Who.COUNCIL,
                "/staff/series/edit?id=1",
                "/staff/vacancies?first=20",
                "/staff/vacancies?state=DRAFT",
                "/staff/vacancies?county=032",
                "/staff/vacancies?sort=closing&order=desc",
                "/staff/vacancy?number=" + crowded,
                "/staff/vacancy/preview?number=" + crowded,
                "/staff/vacancy/edit?number=" + openVacancy(database),
                "/staff/applications?first=20",
                "/staff/applications?vacancy=" + common,
                "/staff/applications?vacancy=" + crowded,
                "/staff/applications?vacancy=" + crowded + "&state=SHORTLISTED",
                "/staff/applications?vacancy=" + crowded + "&text=wanjiru",
                "/staff/applications?vacancy=" + crowded + "&county=032",
                "/staff/applications?vacancy=" + crowded + "&county=032&state=SHORTLISTED",
                "/staff/applications?vacancy=" + crowded + "&rules=unmet",
                "/staff/applications?vacancy=" + crowded + "&rules=met",
                "/staff/applications?vacancy=" + crowded + "&sort=applicantName",
                "/staff/applications?vacancy=" + crowded + "&sort=applicantName&order=desc",
                "/staff/applications?vacancy=" + crowded + "&sort=submittedAt&order=desc",
                "/staff/application?reference=" + crowdedReference,
                "/staff/decisions?vacancy=" + crowded,
                "/staff/ranking?vacancy=" + crowded,
                "/staff/proposal?vacancy=" + crowded,
                "/staff/offers?vacancy=" + crowded,
                "/staff/decided?id=" + database.text("SELECT MAX(ID) FROM DECISION_ACT"),
                "/staff/decide?vacancy=" + crowded,
                "/staff/decide?vacancy=" + crowded + "&reference=" + crowdedReference,
                "/staff/campaign?id=1",
                "/staff/campaign?id=" + database.text("SELECT MAX(ID) FROM CAMPAIGN"),
                "/staff/import?id=1",
                "/staff/import?id=2",
                "/staff/move?id=1",
                "/staff/conflict?id=2",
                "/staff/profile?queue=all&account=" + account(database),
                "/staff/centres?series=1&county=032",
                "/staff/centres?series=1&text=nai",
                "/staff/staffing?series=1&county=032&subCounty=03205",
                "/staff/centres/sample.csv",
                "/staff/imports/sample.csv");
        for (String button : List.of("download", "downloadWorkbook")) {
            download(Who.COUNCIL, "/staff/import?id=2", "refusedForm", button);
        }
        files(
                Who.COUNCIL,
                "/staff/applications?vacancy=" + crowded,
                "/staff/ranking?vacancy=" + crowded,
                "/staff/offers?vacancy=" + crowded,
                "/staff/decisions?vacancy=" + crowded,
                "/staff/campaigns",
                "/staff/at-risk",
                "/staff/imports",
                "/staff/profiles",
                "/staff/vacancies?county=032",
                "/staff/centres?series=1&county=032",
                "/staff/staffing?series=1",
                "/staff/moves",
                "/staff/conflicts",
                "/staff/reopenings",
                "/staff/approvals",
                "/staff/approvals?kind=REFUSED",
                "/staff/series");
        pages(Who.ADMINISTRATOR, Pages.ADMINISTRATOR);
        files(
                Who.ADMINISTRATOR,
                "/staff/audit?by=254700000002",
                "/staff/accounts",
                "/staff/joining");
        pages(
                Who.ADMINISTRATOR,
                "/staff/accounts?as=PROFESSIONAL",
                "/staff/accounts?as=PROFESSIONAL&first=200",
                "/staff/accounts?as=PROFESSIONAL&sort=lastLoginAt&order=desc",
                "/staff/accounts?sort=lastLoginAt&order=desc",
                "/staff/accounts?as=PROFESSIONAL&name=wanjiru",
                "/staff/accounts?as=PROFESSIONAL&name=nobody",
                "/staff/accounts?name=wanjiru",
                "/staff/accounts?name=254700001001",
                "/staff/account?id=" + account(database),
                "/staff/vacancies",
                "/staff/audit?first=200",
                "/staff/audit?sort=happenedAt&order=asc",
                "/staff/audit?about=profile&sort=happenedAt&order=asc",
                "/staff/audit?about=profile",
                "/staff/audit?about=profile&id=" + account(database),
                "/staff/audit?by=254700000002",
                "/staff/audit?by=254700001001");
    }

    /** The way from a ranked list to a letter; one that the nation has not is left out. */
    private void addDesk(StatementTrace database) throws SQLException {
        String crowded = vacancy(database, 1);
        String frozen =
                database.text(
                        "SELECT VACANCY_NUMBER FROM TIE_DRAW WHERE STATE = 'FROZEN' ORDER BY ID"
                                + " FETCH FIRST 1 ROW ONLY");
        String offered =
                database.text(
                        "SELECT V.VACANCY_NUMBER FROM OFFER O JOIN VACANCY V ON V.ID = O.VACANCY_ID"
                                + " WHERE O.STATE = 'OPEN' ORDER BY V.ID FETCH FIRST 1 ROW ONLY");
        String plan = plan(database, "APPLIED");
        String waiting = plan(database, "PROPOSED");
        pages(
                Who.VISITOR,
                "/vacancies/draw?number=" + crowded,
                "/vacancies/draw?number=" + frozen,
                "/check-letter?code="
                        + database.text(
                                "SELECT CODE FROM LETTER ORDER BY ID FETCH FIRST 1 ROW ONLY"));
        pages(
                Who.COUNCIL,
                "/staff/ranking?vacancy=" + crowded + "&first=500",
                "/staff/ranking?vacancy=" + frozen,
                "/staff/proposal?vacancy=" + frozen,
                "/staff/draw?vacancy=" + crowded,
                "/staff/draw?vacancy=" + frozen,
                "/staff/vacancy?number=" + offered,
                "/staff/offers?vacancy=" + offered,
                "/staff/offer?vacancy=" + offered,
                "/staff/deployments?series=1&first=20",
                "/staff/deployments?series=1&subCounty=03205");
        for (String id : List.of(plan, waiting)) {
            String state = id.equals(plan) ? "" : "&waits=1";
            pages(
                    Who.COUNCIL,
                    "/staff/deployments/plan?id=" + id + state,
                    "/staff/deployments/centre?plan="
                            + id
                            + "&code="
                            + seat(database, id, "S.CENTRE_CODE")
                            + state,
                    "/staff/deployments/person?plan="
                            + id
                            + "&person="
                            + seat(database, id, "S.ACCOUNT_ID")
                            + state);
        }
        pages(
                Who.COUNCIL,
                "/staff/deployments/place?plan="
                        + waiting
                        + "&seat="
                        + seat(database, waiting, "S.ID")
                        + "&waits=1");
        String place =
                database.text("SELECT SUB_COUNTY_CODE FROM DEPLOYMENT_PLAN WHERE ID = " + plan);
        String posting =
                database.text("SELECT MAX(DEPLOYMENT_ID) FROM LETTER WHERE STATE = 'VALID'");
        pages(
                Who.COUNCIL,
                "/staff/letters?series=1&subCounty=" + place + "&most=1",
                "/staff/letter?deployment=" + posting);
        files(
                Who.COUNCIL,
                "/staff/deployments?series=1",
                "/staff/deployments/plan?id=" + plan,
                "/staff/deployments/people?series=1&county=032&subCounty=" + place,
                "/staff/letters?series=1&subCounty=" + place);
        String own =
                database.text(
                        "SELECT D.ID FROM DEPLOYMENT D JOIN APPLICATION A ON A.ID = D.APPLICATION_ID"
                                + " WHERE D.STATE = 'TOLD' AND A.ACCOUNT_ID = "
                                + account(database));
        if (!own.isEmpty()) {
            pages(Who.PROFESSIONAL, "/my/letter?deployment=" + own);
        }
        for (String state : List.of("SUBMITTED", "OFFERED", "DEPLOYED")) {
            String reference =
                    database.text(
                            "SELECT REFERENCE FROM APPLICATION WHERE STATE = '"
                                    + state
                                    + "' AND ACCOUNT_ID = "
                                    + account(database)
                                    + " ORDER BY ID FETCH FIRST 1 ROW ONLY");
            if (!reference.isEmpty()) {
                pages(
                        Who.PROFESSIONAL,
                        "/my/application?reference=" + reference + "&state=" + state);
            }
        }
    }

    /**
     * The plan in that state that sends the most people; of those in effect one as it was made, if
     * there is one.
     */
    private static String plan(StatementTrace database, String state) throws SQLException {
        return database.text(
                "SELECT P.ID FROM DEPLOYMENT_PLAN P WHERE P.STATE = '"
                        + state
                        + "' ORDER BY CASE WHEN EXISTS (SELECT 1 FROM DEPLOYMENT_PLAN N"
                        + " WHERE N.BEFORE_ID = P.ID) THEN 1 ELSE 0 END, P.FILLED DESC, P.ID"
                        + " FETCH FIRST 1 ROW ONLY");
    }

    /** What a plan says of its first seat that somebody has. */
    private static String seat(StatementTrace database, String plan, String column)
            throws SQLException {
        return database.text(
                "SELECT "
                        + column
                        + " FROM DEPLOYMENT_SEAT S WHERE S.PLAN_ID = "
                        + plan
                        + " AND S.ACCOUNT_ID IS NOT NULL ORDER BY S.ID FETCH FIRST 1 ROW ONLY");
    }

    private void pages(Who who, String... paths) {
        pages(who, List.of(paths));
    }

    private void pages(Who who, List<String> paths) {
        for (String path : paths) {
            pages.add(new NationPage(who, path, session -> {}, session -> session.open(path)));
        }
    }

    /** The files of lists, both kinds of each. */
    private void files(Who who, String... paths) {
        for (String path : paths) {
            for (String button : FILES) {
                download(who, path, "listFile", button);
            }
        }
    }

    private void download(Who who, String path, String form, String button) {
        pages.add(
                new NationPage(
                        who,
                        path + " download " + button,
                        session -> session.open(path),
                        session -> session.submit(form, button, Map.of())));
    }

    private static String vacancy(StatementTrace database, int id) throws SQLException {
        return database.text("SELECT VACANCY_NUMBER FROM VACANCY WHERE ID = " + id);
    }

    /** One that the professional may still apply for. */
    private static String openVacancy(StatementTrace database) throws SQLException {
        return database.text(
                "SELECT VACANCY_NUMBER FROM VACANCY WHERE STATE = 'PUBLISHED'"
                        + " AND CLOSES_AT > SYSTIMESTAMP AND OPENS_AT < SYSTIMESTAMP AND ID NOT IN ("
                        + "SELECT VACANCY_ID FROM APPLICATION WHERE ACCOUNT_ID = "
                        + account(database)
                        + ") ORDER BY ID FETCH FIRST 1 ROW ONLY");
    }

    private static String reference(StatementTrace database, int vacancy) throws SQLException {
        return database.text(
                "SELECT REFERENCE FROM APPLICATION WHERE VACANCY_ID = "
                        + vacancy
                        + " AND STATE = 'SUBMITTED' ORDER BY ID FETCH FIRST 1 ROW ONLY");
    }

    private static String account(StatementTrace database) throws SQLException {
        return database.text("SELECT ID FROM ACCOUNT WHERE MOBILE_NUMBER = '254700001001'");
    }
}
