package ke.cp2.audit;

import ke.cp2.platform.typed.StatedReason;

/**
 * All that the audit trail records, each with the kind of thing that it happens to. Its code is
 * kept for ever, and its words stand in the texts of the page {@code /staff/audit}.
 */
public enum AuditAction {
    ACCOUNT_CODE_WRONG(AuditKind.ACCOUNT, "account.codeWrong"),
    ACCOUNT_CREATED(AuditKind.ACCOUNT, "account.created"),
    ACCOUNT_DEACTIVATED(AuditKind.ACCOUNT, "account.deactivated"),
    ACCOUNT_FACTOR_REMOVED(AuditKind.ACCOUNT, "account.factorRemoved"),
    ACCOUNT_FACTOR_RESET(AuditKind.ACCOUNT, "account.factorReset"),
    ACCOUNT_FACTOR_SET_UP(AuditKind.ACCOUNT, "account.factorSetUp"),
    ACCOUNT_LOCKED(AuditKind.ACCOUNT, "account.locked"),
    ACCOUNT_LOGGED_IN(AuditKind.ACCOUNT, "account.loggedIn"),
    ACCOUNT_LOGIN_FAILED(AuditKind.ACCOUNT, "account.loginFailed"),
    ACCOUNT_NUMBER_CHANGE_ASKED(AuditKind.ACCOUNT, "account.numberChangeAsked"),
    ACCOUNT_NUMBER_CHANGED(AuditKind.ACCOUNT, "account.numberChanged"),
    ACCOUNT_NUMBER_GIVEN_AWAY(AuditKind.ACCOUNT, "account.numberGivenAway"),
    ACCOUNT_PASSWORD_CHANGED(AuditKind.ACCOUNT, "account.passwordChanged"),
    ACCOUNT_PASSWORD_CHOSEN(AuditKind.ACCOUNT, "account.passwordChosen"),
    ACCOUNT_RECOVERY_CODE_USED(AuditKind.ACCOUNT, "account.recoveryCodeUsed"),
    ACCOUNT_RECOVERY_CODES_MADE(AuditKind.ACCOUNT, "account.recoveryCodesMade"),
    ACCOUNT_RENAMED(AuditKind.ACCOUNT, "account.renamed"),
    ACCOUNT_SEARCHED(AuditKind.ACCOUNT, "account.searched"),
    ACCOUNT_SECRET_SENT(AuditKind.ACCOUNT, "account.secretSent"),
    ACCOUNT_STAFF_ADDED(AuditKind.ACCOUNT, "account.staffAdded"),
    ACCOUNT_STAFF_EXPIRED(AuditKind.ACCOUNT, "account.staffExpired"),
    ACCOUNT_STAFF_PROPOSED(AuditKind.ACCOUNT, "account.staffProposed"),
    ACCOUNT_STAFF_REFUSED(AuditKind.ACCOUNT, "account.staffRefused"),
    ACCOUNT_UNLOCKED(AuditKind.ACCOUNT, "account.unlocked"),
    MESSAGES_VIEWED(AuditKind.ACCOUNT, "messages.viewed"),
    MOVE_REQUESTED(AuditKind.ACCOUNT, "move.requested"),
    MOVE_APPROVED(AuditKind.ACCOUNT, "move.approved"),
    MOVE_REFUSED(AuditKind.ACCOUNT, "move.refused"),
    MOVE_EXPIRED(AuditKind.ACCOUNT, "move.expired"),

    PROFILE_ALERTS_OFF(AuditKind.PROFILE, "profile.alertsOff"),
    PROFILE_ALERTS_ON(AuditKind.PROFILE, "profile.alertsOn"),
    PROFILE_CHANGED(AuditKind.PROFILE, "profile.changed"),
    PROFILE_CONFLICT_CLOSED(AuditKind.PROFILE, "profile.conflictClosed"),
    PROFILE_CONSENTED(AuditKind.PROFILE, "profile.consented"),
    PROFILE_DOCUMENT_ADDED(AuditKind.PROFILE, "profile.documentAdded"),
    PROFILE_DOCUMENT_OPENED(AuditKind.PROFILE, "profile.documentOpened"),
    PROFILE_DOCUMENT_REMOVED(AuditKind.PROFILE, "profile.documentRemoved"),
    PROFILE_ENTRY_ADDED(AuditKind.PROFILE, "profile.entryAdded"),
    PROFILE_ENTRY_CHANGED(AuditKind.PROFILE, "profile.entryChanged"),
    PROFILE_ENTRY_REMOVED(AuditKind.PROFILE, "profile.entryRemoved"),
    PROFILE_EXPORTED(AuditKind.PROFILE, "profile.exported"),
    PROFILE_IDENTITY_CONFLICT(AuditKind.PROFILE, "profile.identityConflict"),
    PROFILE_RETURNED(AuditKind.PROFILE, "profile.returned"),
    PROFILE_RETURN_AGREED(AuditKind.PROFILE, "profile.returnAgreed"),
    PROFILE_SUBMITTED(AuditKind.PROFILE, "profile.submitted"),
    PROFILE_UNCOVERED(AuditKind.PROFILE, "profile.uncovered"),
    PROFILE_VERIFIED(AuditKind.PROFILE, "profile.verified"),

    APPLICATION_BROUGHT_OVER(AuditKind.APPLICATION, "application.broughtOver"),
    APPLICATION_DECIDED(AuditKind.APPLICATION, "application.decided"),
    APPLICATION_REOPEN_REFUSED(AuditKind.APPLICATION, "application.reopenRefused"),
    APPLICATION_REOPEN_REQUESTED(AuditKind.APPLICATION, "application.reopenRequested"),
    APPLICATION_REOPENED(AuditKind.APPLICATION, "application.reopened"),
    APPLICATION_SUBMITTED(AuditKind.APPLICATION, "application.submitted"),
    APPLICATION_TAKEN_BACK(AuditKind.APPLICATION, "application.takenBack"),
    APPLICATION_WITHDRAWN(AuditKind.APPLICATION, "application.withdrawn"),

    OFFER_ACCEPTED(AuditKind.APPLICATION, "offer.accepted"),
    OFFER_PASSED_OVER(AuditKind.APPLICATION, "offer.passedOver"),
    OFFER_CALLED_UP(AuditKind.APPLICATION, "offer.calledUp"),
    OFFER_DECLINED(AuditKind.APPLICATION, "offer.declined"),
    OFFER_EXPIRED(AuditKind.APPLICATION, "offer.expired"),
    OFFER_MADE(AuditKind.APPLICATION, "offer.made"),
    OFFER_WITHDRAWN(AuditKind.APPLICATION, "offer.withdrawn"),

    DEPLOYMENT_REPLACED(AuditKind.APPLICATION, "deployment.replaced"),
    DEPLOYMENT_OWN_CENTRE(AuditKind.APPLICATION, "deployment.ownCentre"),
    DEPLOYMENT_TAKEN_OVER(AuditKind.APPLICATION, "deployment.takenOver"),
    DEPLOYMENT_REVOKED(AuditKind.APPLICATION, "deployment.revoked"),

    CHANGE_ASKED(AuditKind.CENTRE, "change.asked"),
    CHANGE_APPROVED(AuditKind.CENTRE, "change.approved"),
    CHANGE_REFUSED(AuditKind.CENTRE, "change.refused"),
    CHANGE_WITHDRAWN(AuditKind.CENTRE, "change.withdrawn"),
    CHANGE_LEFT_FREE(AuditKind.CENTRE, "change.leftFree"),

    APPLICATION_CANCELLED(AuditKind.VACANCY, "application.cancelled"),
    APPLICATIONS_DOWNLOADED(AuditKind.VACANCY, "application.listDownloaded"),
    DRAW_DONE(AuditKind.VACANCY, "draw.done"),
    DRAW_FROZEN(AuditKind.VACANCY, "draw.frozen"),
    DRAW_VALUE_ENTERED(AuditKind.VACANCY, "draw.valueEntered"),
    DRAW_VALUE_CORRECTED(AuditKind.VACANCY, "draw.valueCorrected"),
    DRAW_VALUES_APART(AuditKind.VACANCY, "draw.valuesApart"),
    DRAW_VOIDED(AuditKind.VACANCY, "draw.voided"),
    PROPOSAL_DEPARTURE(AuditKind.APPLICATION, "proposal.departure"),
    PROPOSAL_MADE(AuditKind.VACANCY, "proposal.made"),
    PROPOSAL_APPROVED(AuditKind.VACANCY, "proposal.approved"),
    DECISION_APPROVED(AuditKind.VACANCY, "decision.approved"),
    DECISION_REFUSED(AuditKind.VACANCY, "decision.refused"),
    PROPOSAL_REFUSED(AuditKind.VACANCY, "proposal.refused"),
    PROPOSAL_WITHDRAWN(AuditKind.VACANCY, "proposal.withdrawn"),
    RANKING_MADE(AuditKind.VACANCY, "ranking.made"),
    RANKING_PLACED(AuditKind.VACANCY, "ranking.placed"),
    VACANCY_CANCELLED(AuditKind.VACANCY, "vacancy.cancelled"),
    VACANCY_CHANGED(AuditKind.VACANCY, "vacancy.changed"),
    VACANCY_CLOSED(AuditKind.VACANCY, "vacancy.closed"),
    VACANCY_CREATED(AuditKind.VACANCY, "vacancy.created"),
    VACANCY_DECIDED(AuditKind.VACANCY, "vacancy.decided"),
    VACANCY_ENDING_ASKED(AuditKind.VACANCY, "vacancy.endingAsked"),
    VACANCY_ENDING_REFUSED(AuditKind.VACANCY, "vacancy.endingRefused"),
    VACANCY_ENDING_WITHDRAWN(AuditKind.VACANCY, "vacancy.endingWithdrawn"),
    VACANCY_PUBLISHED(AuditKind.VACANCY, "vacancy.published"),
    VACANCY_UNDECIDED(AuditKind.VACANCY, "vacancy.undecided"),

    CENTRES_READ(AuditKind.SERIES, "centres.read"),
    CENTRES_CONFIRMED(AuditKind.SERIES, "centres.confirmed"),
    CENTRES_DISCARDED(AuditKind.SERIES, "centres.discarded"),
    CENTRES_RATIOS(AuditKind.SERIES, "centres.ratios"),
    CENTRES_PLANNED(AuditKind.SERIES, "centres.planned"),
    CENTRES_PUBLISHING(AuditKind.SERIES, "centres.publishing"),
    CENTRES_TAKEN(AuditKind.SERIES, "centres.taken"),
    DEPLOYMENT_APPROVED(AuditKind.SERIES, "deployment.approved"),
    DEPLOYMENT_FIXED(AuditKind.SERIES, "deployment.fixed"),
    DEPLOYMENT_ORDERED(AuditKind.SERIES, "deployment.ordered"),
    DEPLOYMENT_REFUSED(AuditKind.SERIES, "deployment.refused"),
    DEPLOYMENT_TERMS(AuditKind.SERIES, "deployment.terms"),
    /** As it was recorded before reports left as all lists do. */
    REPORT_DOWNLOADED(AuditKind.SERIES, "report.downloaded"),
    SERIES_CHANGED(AuditKind.SERIES, "series.changed"),
    SERIES_CREATED(AuditKind.SERIES, "series.created"),
    SERIES_SCORES(AuditKind.SERIES, "series.scores"),
    SERIES_SCORES_ASKED(AuditKind.SERIES, "series.scoresAsked"),
    SERIES_SCORES_REFUSED(AuditKind.SERIES, "series.scoresRefused"),
    SERIES_SCORES_WITHDRAWN(AuditKind.SERIES, "series.scoresWithdrawn"),
    SERIES_RULES_CHANGED(AuditKind.SERIES, "series.rules-changed"),

    IMPORT_CONFIRMED(AuditKind.IMPORT, "import.confirmed"),
    IMPORT_CORRECTED(AuditKind.IMPORT, "import.corrected"),
    IMPORT_DISCARDED(AuditKind.IMPORT, "import.discarded"),
    IMPORT_EXPIRED(AuditKind.IMPORT, "import.expired"),
    IMPORT_READ(AuditKind.IMPORT, "import.read"),
    IMPORT_UPLOADED(AuditKind.IMPORT, "import.uploaded"),

    CAMPAIGN_APPROVED(AuditKind.CAMPAIGN, "campaign.approved"),
    CAMPAIGN_BUDGET(AuditKind.CAMPAIGN, "campaign.budget"),
    CAMPAIGN_CHANGED(AuditKind.CAMPAIGN, "campaign.changed"),
    CAMPAIGN_CREATED(AuditKind.CAMPAIGN, "campaign.created"),
    CAMPAIGN_FAILED(AuditKind.CAMPAIGN, "campaign.failed"),
    CAMPAIGN_FINISHED(AuditKind.CAMPAIGN, "campaign.finished"),
    CAMPAIGN_PAUSED(AuditKind.CAMPAIGN, "campaign.paused"),
    CAMPAIGN_RESUMED(AuditKind.CAMPAIGN, "campaign.resumed"),
    CAMPAIGN_START_REFUSED(AuditKind.CAMPAIGN, "campaign.startRefused"),
    CAMPAIGN_STARTED(AuditKind.CAMPAIGN, "campaign.started"),
    CAMPAIGN_STOPPED(AuditKind.CAMPAIGN, "campaign.stopped"),
    CAMPAIGN_TESTED(AuditKind.CAMPAIGN, "campaign.tested"),
    MESSAGES_DOWNLOADED(AuditKind.CAMPAIGN, "messages.downloaded"),

    LETTER_ISSUED(AuditKind.LETTER, "letter.issued"),
    LETTER_OPENED(AuditKind.LETTER, "letter.opened"),
    LETTER_REPLACED(AuditKind.LETTER, "letter.replaced"),
    LETTER_REVOKED(AuditKind.LETTER, "letter.revoked"),
    LETTER_TEXT(AuditKind.SERIES, "letter.text"),
    LETTERS_DOWNLOADED(AuditKind.SERIES, "letters.downloaded"),
    LETTERS_ORDERED(AuditKind.SERIES, "letters.ordered"),

    JOB_ENDED(AuditKind.JOB_RUN, "job.ended"),
    JOB_RECOVERED(AuditKind.JOB_RUN, "job.recovered"),
    JOB_RESUMED(AuditKind.JOB_RUN, "job.resumed"),
    JOB_STARTED(AuditKind.JOB_RUN, "job.started"),
    JOB_STOPPED(AuditKind.JOB_RUN, "job.stopped"),

    LIST_DOWNLOADED(AuditKind.LIST, "list.downloaded"),
    LIST_ENDED(AuditKind.LIST, "list.ended"),

    AUDIT_BEGUN(AuditKind.AUDIT, "audit.begun"),
    AUDIT_CHECKED(AuditKind.AUDIT, "audit.checked"),
    AUDIT_DELETION(AuditKind.AUDIT, "audit.deletion"),
    AUDIT_EMPTIED(AuditKind.AUDIT, "audit.emptied"),

    SMS_TEMPLATE_CHANGED(AuditKind.SMS_TEMPLATE, "sms.templateChanged"),
    SMS_TEMPLATE_RESET(AuditKind.SMS_TEMPLATE, "sms.templateReset");

    private final AuditKind kind;
    private final String code;

    AuditAction(AuditKind kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    /** A note of this action on the thing with that id. */
    public AuditNote of(long id) {
        return of(String.valueOf(id));
    }

    /** A note of this action on the thing with that reference or key. */
    public AuditNote of(String id) {
        return new AuditNote(this, id, "", StatedReason.NONE);
    }

    AuditKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
