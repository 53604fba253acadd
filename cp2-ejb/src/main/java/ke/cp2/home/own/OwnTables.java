package ke.cp2.home.own;

import java.util.List;

/**
 * Lists what people take away of all that is kept of them. Nobody else's name is in it: those of
 * officers, of applicants beside them and of whoever took a place stay out. What a person is told
 * later, such as an outcome that may still be taken back or a centre before its day, comes then.
 *
 * <p>A test holds that each table with a person's id stands here, in the profile that the export
 * begins with, or among the exceptions with their reasons.
 */
public final class OwnTables {

    static final String APPLICATIONS = "applications";
    static final String HISTORY = "history";
    static final String RULES = "rules";
    static final String INTERESTS = "interests";
    static final String RANKING = "ranking";
    static final String POINTS = "points";

    private static final String OF_PERSON = " WHERE a.accountId = :person";

    private static final List<OwnTable> ALL =
            List.of(
                    OwnTable.of(
                            "account",
                            "ACCOUNT",
                            "fullName mobileNumber language state createdAt lastLoginAt",
                            "SELECT a.fullName, a.mobileNumber, a.language, a.state, a.createdAt,"
                                    + " a.lastLoginAt FROM Account a WHERE a.id = :person"),
                    OwnTable.of(
                            "verification",
                            "PROFILE_REVIEW",
                            "decision decidedAt returnReasons reason",
                            "SELECT r.decision, r.decidedAt, p.returnReasons, p.returnReason"
                                    + " FROM ProfileReview r JOIN Profile p"
                                    + " ON p.accountId = r.accountId"
                                    + " WHERE r.accountId = :person"),
                    OwnTable.of(
                            "detailChanges",
                            "RANKED_CHANGE",
                            "changedDetail entry before after happenedAt verifiedAt",
                            "SELECT CONCAT(c.part, CONCAT('.', COALESCE(c.field, ''))), c.entry,"
                                    + " c.before, c.after, c.changedAt, c.verifiedAt FROM RankedChange c"
                                    + " WHERE c.accountId = :person ORDER BY c.id"),
                    OwnTable.of(
                            "identity",
                            "IDENTITY_CLAIM",
                            "identityField askedAt endedAt",
                            "SELECT c.field, c.claimedAt, c.closedAt FROM IdentityClaim c"
                                    + " WHERE c.accountId = :person AND c.holderId IS NOT NULL"
                                    + " ORDER BY c.id"),
                    OwnTable.of(
                            "past",
                            "PAST_DEPLOYMENT",
                            "exam year position centre",
                            "SELECT d.examCode, d.year, d.positionCode, d.centreCode"
                                    + " FROM PastDeployment d WHERE d.accountId = :person"
                                    + " ORDER BY d.year, d.id"),
                    OwnTable.of(
                            APPLICATIONS,
                            "APPLICATION",
                            "reference vacancy position county subCounty subject paper statement"
                                    + " submittedAt state reason",
                            ""),
                    OwnTable.of(
                            HISTORY,
                            "APPLICATION_EVENT",
                            "reference happenedAt state kind reason",
                            ""),
                    OwnTable.of(RULES, "JUDGED_RULE", "reference rule met", ""),
                    OwnTable.of(
                            INTERESTS, "DECLARED_INTEREST", "reference centre kind leftOutAt", ""),
                    OwnTable.of(
                            RANKING,
                            "RANKED_APPLICATION",
                            "reference place byPoints of points bar lot",
                            ""),
                    OwnTable.of(
                            POINTS, "RANKED_SCORE", "reference criterion points most reason", ""),
                    OwnTable.of(
                            "departures",
                            "PROPOSAL_DEPARTURE",
                            "reference place outcome reason",
                            "SELECT a.reference, d.place, d.outcome, d.reason FROM Proposal p"
                                    + " JOIN p.departures d JOIN Application a"
                                    + " ON a.id = d.applicationId"
                                    + OF_PERSON
                                    + " AND a.settlesAt IS NULL AND p.state ="
                                    + " ke.cp2.selection.proposal.ProposalState.DONE"
                                    + " ORDER BY p.id"),
                    OwnTable.of(
                            "reopenings",
                            "REOPENING",
                            "reference reason askedAt state decidedAt answer",
                            "SELECT a.reference, r.reason, r.requestedAt, r.state, r.answeredAt,"
                                    + " r.answer FROM Application a JOIN Reopening r"
                                    + " ON r.applicationId = a.id"
                                    + OF_PERSON
                                    + " AND r.answeredAt IS NOT NULL ORDER BY r.id"),
                    OwnTable.of(
                            "offers",
                            "OFFER",
                            "reference state fromReserve byTwoThirds offeredAt"
                                    + " deadline endedAt channel reason",
                            "SELECT a.reference, o.state, o.fromReserve, o.byTwoThirds,"
                                    + " o.offeredAt, o.deadline, o.endedAt, o.channel, o.reason"
                                    + " FROM Application a JOIN Offer o ON o.applicationId = a.id"
                                    + OF_PERSON
                                    + " ORDER BY o.id"),
                    OwnTable.of(
                            "deployments",
                            "DEPLOYMENT",
                            "reference exam year position centre centreName county subCounty seat"
                                    + " state toldAt endedAt reason",
                            "SELECT a.reference, s.examCode, s.examYear, d.positionCode,"
                                    + " d.centreCode, d.centreName, d.countyCode, d.subCountyCode,"
                                    + " d.seatNumber, d.state, d.toldAt, d.endedAt, d.reason"
                                    + " FROM Application a JOIN Deployment d"
                                    + " ON d.applicationId = a.id JOIN ExamSeries s"
                                    + " ON s.id = d.seriesId"
                                    + OF_PERSON
                                    + " AND d.toldAt IS NOT NULL ORDER BY d.id"),
                    OwnTable.of(
                            "changes",
                            "DEPLOYMENT_CHANGE",
                            "reference centre cause reason askedAt state decidedAt answer",
                            "SELECT a.reference, d.centreCode, c.cause, c.reason, c.askedAt,"
                                    + " c.state, c.decidedAt, c.answer FROM Application a"
                                    + " JOIN Deployment d ON d.applicationId = a.id"
                                    + " JOIN DeploymentChange c ON c.deploymentId = d.id"
                                    + OF_PERSON
                                    + " AND d.toldAt IS NOT NULL AND c.decidedAt IS NOT NULL"
                                    + " ORDER BY c.id"),
                    OwnTable.of(
                            "letters",
                            "LETTER",
                            "letter state fullName nationalId tscNumber mobileNumber town exam year"
                                    + " position centre centreName startsOn endsOn dailyRate"
                                    + " issuedAt issueReason endedAt reason",
                            "SELECT l.reference, l.state, l.fullName, l.nationalId, l.tscNumber,"
                                    + " l.mobileNumber, l.town, l.examCode, l.examYear,"
                                    + " l.positionCode, l.centreCode, l.centreName, l.startsOn,"
                                    + " l.endsOn, l.dailyRate, l.issuedAt, l.issueReason,"
                                    + " l.endedAt, l.reason FROM Application a JOIN Deployment d"
                                    + " ON d.applicationId = a.id JOIN Letter l"
                                    + " ON l.deploymentId = d.id"
                                    + OF_PERSON
                                    + " AND d.toldAt IS NOT NULL ORDER BY l.id"),
                    OwnTable.of(
                            "messages",
                            "SMS_MESSAGE",
                            "createdAt template mobileNumber state endedAt",
                            "SELECT m.createdAt, m.template, m.recipient, m.state, m.finalAt"
                                    + " FROM SmsMessage m WHERE m.accountId = :person"
                                    + " ORDER BY m.accountId, m.id DESC"),
                    OwnTable.of(
                            "texts",
                            "SMS_INBOUND",
                            "receivedAt mobileNumber text",
                            "SELECT i.receivedAt, i.sender, i.body FROM Account a JOIN SmsInbound i"
                                    + " ON i.sender = a.mobileNumber WHERE a.id = :person"
                                    + " ORDER BY i.sender, i.id"),
                    OwnTable.of(
                            "optOut",
                            "SMS_OPT_OUT",
                            "mobileNumber happenedAt",
                            "SELECT o.mobileNumber, o.optedOutAt FROM Account a JOIN SmsOptOut o"
                                    + " ON o.mobileNumber = a.mobileNumber WHERE a.id = :person"),
                    OwnTable.of(
                            "numbers",
                            "NUMBER_CHANGE",
                            "newNumber askedAt endedAt",
                            "SELECT n.newNumber, n.requestedAt, n.usedAt FROM NumberChange n"
                                    + " WHERE n.accountId = :person ORDER BY n.id"),
                    OwnTable.of(
                            "moves",
                            "ACCOUNT_MOVE",
                            "mobileNumber newNumber documents reason askedAt state decidedAt answer",
                            "SELECT m.oldNumber, m.newNumber, m.documents, m.reason, m.requestedAt,"
                                    + " m.state, m.decidedAt, m.refusal FROM AccountMove m"
                                    + " WHERE m.accountId = :person ORDER BY m.id"),
                    OwnTable.of(
                            "audit",
                            "AUDIT_ENTRY",
                            "happenedAt action",
                            "SELECT e.happenedAt, e.action FROM AuditEntry e"
                                    + " WHERE e.subjectId = :text"
                                    + " AND e.subjectType IN ('account', 'profile')"
                                    + " ORDER BY e.id DESC"));

    private OwnTables() {}

    /** All of them, in the order of the page. */
    public static List<OwnTable> all() {
        return ALL;
    }
}
