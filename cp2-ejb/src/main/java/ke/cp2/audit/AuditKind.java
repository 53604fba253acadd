package ke.cp2.audit;

/** The kinds of things that the audit trail tells of. */
public enum AuditKind {
    ACCOUNT("account"),
    PROFILE("profile"),
    APPLICATION("application"),
    VACANCY("vacancy"),
    SERIES("series"),
    CENTRE("centre"),
    IMPORT("import"),
    LETTER("letter"),
    CAMPAIGN("campaign"),
    JOB_RUN("job-run"),
    SMS_TEMPLATE("smsTemplate"),
    LIST("list"),
    AUDIT("audit");

    private final String code;

    AuditKind(String code) {
        this.code = code;
    }

    /** Gives the code that the trail keeps for ever. */
    public String code() {
        return code;
    }
}
