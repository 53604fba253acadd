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
    private static final List<String> FILES = List.of("download", "downloadWorkbook");

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
            for (String button : FILES) {
                download(who, "/staff/failures?run=1", "downloadForm", button);
            }
        }
        pages(Who.COUNCIL, Pages.COUNCIL);
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
                "/staff/offer?vacancy=" + crowded,
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
        for (String button : FILES) {
            download(Who.COUNCIL, "/staff/import?id=2", "refusedForm", button);
            download(Who.COUNCIL, "/staff/applications?vacancy=" + crowded, "downloadForm", button);
        }
        pages(Who.ADMINISTRATOR, Pages.ADMINISTRATOR);
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

    private void pages(Who who, String... paths) {
        pages(who, List.of(paths));
    }

    private void pages(Who who, List<String> paths) {
        for (String path : paths) {
            pages.add(new NationPage(who, path, session -> {}, session -> session.open(path)));
        }
    }

    private void download(Who who, String path, String form, String button) {
        pages.add(
                new NationPage(
                        who,
                        path + " " + button,
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
