package ke.cp2.sms.text;

import java.util.List;
import ke.cp2.sms.MessageClass;

/**
 * Describes a placeholder of a template for those who edit it: each with a typical value, on the
 * long side.
 */
public enum SmsPlaceholder {
    USER_NAME("254722645678"),
    STAFF_NAME("Wanjiru Njeri Otieno Akin"),
    ADDED_BY("Achieng Nafula Wambui Kam"),
    LET_IN_BY("Nekesa Barasa Simiyu Wafu"),
    RENAMED_BY("Achieng Nafula Wambui Kam"),
    FORMER_NAME("Nekesa Barasa Simiyu Wafu"),
    PASSWORD("ABCD-EFGH-JKLM"),
    CODE("123456"),
    LOGIN_LINK("/login"),
    RESET_LINK("/account/forgot"),
    CREATE_LINK("/account/create"),
    PROFILE_LINK("/my/profile"),
    APPLICATIONS_LINK("/my/applications"),
    VACANCIES_LINK("/vacancies"),
    MY_VACANCIES_LINK("/my/vacancies"),
    VACANCY_LINK("/v/KCSE-2026-INV-1234"),
    SUPPORT_PHONE("020 123 4567"),
    APPLICATION("APP-ABCD-EFGH"),
    VACANCY("KCSE-2026-INV-1234"),
    POSITION("Assistant centre organizer"),
    EXAM("KCSE 2026"),
    PLACE("Kirinyaga Central"),
    CLOSING_DAY("21 Nov"),
    COUNTY("Elgeyo Marakwet"),
    VACANCIES("12"),
    COUNT("3"),
    STATE("Shortlisted"),
    SHORT_CODE("22262"),
    LIFETIME("72 hours"),
    DEADLINE("21 Nov 17:00"),
    ANSWER_BY("21 Nov 2026, 23:59"),
    OFFER_CODE("4711"),
    HOME_LINK("/my"),
    OFFER_LINK("/o/4fT9xQ2mZ7Kb"),
    CENTRE("Bondeni Primary and Junior Sch"),
    CENTRE_CODE("32005101"),
    FIRST_DAY("21 Nov"),
    LAST_DAY("4 Dec"),
    DEPLOYMENTS_LINK("/my/deployments"),
    CANNOT_COME("If you cannot come, call 020 123 4567 at once."),
    OTHER("12345678");

    /** The place of the short code in every template. */
    static final int SHORT_CODE_AT = 9;

    /** The place of a secret's lifetime in every template with a secret. */
    static final int LIFETIME_AT = 8;

    private final String sample;

    SmsPlaceholder(String sample) {
        this.sample = sample;
    }

    /** A typical value; a link is one of the portal at that address. */
    String sample(String portalUrl, String shortCode) {
        if (this == SHORT_CODE) {
            return shortCode;
        }
        return sample.startsWith("/") ? portalUrl + sample : sample;
    }

    /** Tells whether a message that has it in its standard text makes no sense without it. */
    boolean isNeeded(SmsTemplate template) {
        return this == PASSWORD
                || this == CODE
                || this == USER_NAME
                || this == LIFETIME
                || this == OFFER_CODE
                || this == OFFER_LINK
                || (this == SHORT_CODE && template.messageClass() == MessageClass.CAMPAIGN);
    }

    /** Lists the placeholders {0}, {1}, … that the callers of a template fill. */
    static List<SmsPlaceholder> of(SmsTemplate template) {
        return switch (template) {
            case CREDENTIALS -> List.of(USER_NAME, PASSWORD, LOGIN_LINK);
            case PASSWORD_RESET -> List.of(PASSWORD, LOGIN_LINK);
            case ACCOUNT_EXISTS, SECOND_FACTOR_WRONG -> List.of(RESET_LINK);
            case NUMBER_IN_USE -> List.of(LOGIN_LINK);
            case NO_ACCOUNT -> List.of(CREATE_LINK, SUPPORT_PHONE);
            case NUMBER_CODE -> List.of(CODE);
            case STAFF_ADDED -> List.of(STAFF_NAME, ADDED_BY, SUPPORT_PHONE, LET_IN_BY);
            case STAFF_PROPOSED -> List.of(STAFF_NAME, ADDED_BY, SUPPORT_PHONE);
            case STAFF_RENAMED -> List.of(STAFF_NAME, RENAMED_BY, SUPPORT_PHONE, FORMER_NAME);
            case STAFF_NUMBER_CHANGED -> List.of(STAFF_NAME, SUPPORT_PHONE);
            case ACCOUNT_SHUT,
                    PASSWORD_CHANGED,
                    PAYMENT_CHANGED,
                    EMAIL_CHANGED,
                    NUMBER_HELD,
                    NUMBER_CHANGED,
                    MOVE_ASKED,
                    SECOND_FACTOR_SET_UP,
                    SECOND_FACTOR_RESET ->
                    List.of(SUPPORT_PHONE);
            case APPLICATION_RECEIVED, APPLICATION_WITHDRAWN -> List.of(APPLICATION, VACANCY);
            case APPLICATION_SUCCESSFUL,
                    APPLICATION_UNSUCCESSFUL,
                    APPLICATION_SHORTLISTED,
                    APPLICATION_RESERVE,
                    APPLICATION_CANCELLED ->
                    List.of(APPLICATION, APPLICATIONS_LINK);
            case PROFILE_REMINDER, PROFILE_RETURNED, OPTED_IN_LATER -> List.of(PROFILE_LINK);
            case PROFILE_RETURN_AGREED -> List.of(ANSWER_BY, PROFILE_LINK);
            case VACANCY_ALERT, VACANCY_REMINDER ->
                    List.of(POSITION, EXAM, PLACE, CLOSING_DAY, VACANCY_LINK);
            case VACANCY_DIGEST, REMINDER_DIGEST ->
                    List.of(VACANCIES, COUNTY, CLOSING_DAY, MY_VACANCIES_LINK);
            case POST_OFFERED -> List.of(POSITION, PLACE, DEADLINE, OFFER_CODE, OFFER_LINK);
            case OFFER_REMINDER -> List.of(POSITION, PLACE, DEADLINE, OFFER_CODE, HOME_LINK);
            case OFFER_ACCEPTED, OFFER_DECLINED, OFFER_EXPIRED, OFFER_WITHDRAWN ->
                    List.of(APPLICATION, APPLICATIONS_LINK);
            case DEPLOYED ->
                    List.of(POSITION, CENTRE, CENTRE_CODE, FIRST_DAY, DEPLOYMENTS_LINK, EXAM);
            case DEPLOYMENT_ENDED, DEPLOYMENT_POST_KEPT, DEPLOYMENT_POST_LOST ->
                    List.of(CENTRE, CENTRE_CODE, DEPLOYMENTS_LINK, EXAM);
            case DEPLOYMENT_STOOD_DOWN, DEPLOYMENT_STAYS_ON ->
                    List.of(POSITION, EXAM, APPLICATIONS_LINK);
            case DEPLOYMENT_COMING -> List.of(POSITION, EXAM, DEPLOYMENTS_LINK);
            case LETTER_REVOKED, LETTER_REPLACED -> List.of(EXAM, DEPLOYMENTS_LINK);
            case LETTER_DAYS, DEPLOYMENT_DAYS ->
                    List.of(EXAM, FIRST_DAY, LAST_DAY, DEPLOYMENTS_LINK);
            case OFFER_WHICH -> List.of(COUNT);
            case OFFER_SURE -> List.of(OFFER_CODE);
            case OFFER_NONE, OFFER_TRIES -> List.of(APPLICATIONS_LINK);
            case OFFER_UNKNOWN -> List.of(OFFER_CODE, APPLICATIONS_LINK);
            case OFFER_LATE -> List.of(DEADLINE, APPLICATIONS_LINK);
            case OFFER_OWN_CENTRE -> List.of(OFFER_CODE, SUPPORT_PHONE);
            case OFFER_HELD -> List.of(APPLICATION, CANNOT_COME);
            case OFFER_ANSWERED -> List.of(APPLICATION, STATE);
            case APPLICATIONS_DECIDED -> List.of(COUNT, APPLICATIONS_LINK);
            case STATUS -> List.of(COUNT, APPLICATION, STATE, POSITION, EXAM);
            case STATUS_ONE -> List.of(APPLICATION, STATE, POSITION, EXAM);
            case STATUS_UNKNOWN -> List.of(APPLICATION, APPLICATIONS_LINK);
            case STATUS_NONE -> List.of(VACANCIES_LINK);
            default -> List.of();
        };
    }
}
