package ke.cp2.audit;

/** The lists that staff take away as files. */
public enum ListName {
    VACANCIES("vacancies"),
    PROFILES("profiles"),
    WITHOUT_DOCUMENTS("without-documents"),
    RANKING("ranking"),
    OFFERS("offers"),
    CENTRES("centres"),
    STAFFING("staffing"),
    DEPLOYMENTS("deployments"),
    LETTERS("letters"),
    MESSAGES("messages"),
    PLANS("plans"),
    SEATS("seats"),
    PLAN_CENTRES("plan-centres"),
    AT_RISK("at-risk"),
    DECISIONS("decisions"),
    CAMPAIGNS("campaigns"),
    JOBS("jobs"),
    IMPORTS("imports"),
    APPLICATIONS("applications"),
    FAILURES("failed-messages"),
    REPORT("report"),
    REFUSED_ROWS("refused-rows"),
    WRONG_ROWS("wrong-rows"),
    ACCOUNTS("accounts"),
    JOINING("joining"),
    MOVES("moves"),
    CONFLICTS("conflicts"),
    REOPENINGS("reopenings"),
    APPROVALS("approvals"),
    SERIES("series"),
    INBOUND("texts-received"),
    CENTRE_LISTS("centre-lists"),
    NEED("vacancies-from-need"),
    WAITING("waiting-vacancies"),
    PERSON_MESSAGES("person-messages"),
    AUDIT("audit");

    private final String code;

    ListName(String code) {
        this.code = code;
    }

    /** Gives the code that the trail keeps for ever; files are named by it, too. */
    public String code() {
        return code;
    }
}
