package ke.cp2.sms.text;

import java.time.Duration;
import ke.cp2.sms.MessageClass;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the portal. Each that is not {@link #isLiteral() literal} stands under its name in
 * the bundle {@code ke.cp2.sms.templates}, in English and Kiswahili, by the rules of {@link
 * ke.cp2.platform.Texts#fill}, and fits one GSM-7 message. In all of them {9} is the short code, in
 * those with a secret {8} how long that holds.
 */
public enum SmsTemplate {
    /** {0} user name, {1} one-time password, {2} link. */
    CREDENTIALS(MessageClass.TRANSACTIONAL, 0, Duration.ofDays(3)),
    /** For a number that has an account: {0} link to reset. */
    ACCOUNT_EXISTS(MessageClass.TRANSACTIONAL, 0),
    /** {0} one-time password, {1} link. */
    PASSWORD_RESET(MessageClass.TRANSACTIONAL, 0, Duration.ofMinutes(15)),
    /** For somebody who has as many one-time passwords as there may be. */
    PASSWORDS_STILL_WORK(MessageClass.TRANSACTIONAL, 0),
    /**
     * For a number without an account that asked for a reset: {0} link to create one, {1} support.
     */
    NO_ACCOUNT(MessageClass.TRANSACTIONAL, 0),
    /** For a number whose account is locked or deactivated: {0} support telephone. */
    ACCOUNT_SHUT(MessageClass.TRANSACTIONAL, 0),
    /** A password was changed by somebody who is logged in: {0} support telephone. */
    PASSWORD_CHANGED(MessageClass.TRANSACTIONAL, 0),
    /** {0} support telephone. */
    PAYMENT_CHANGED(MessageClass.TRANSACTIONAL, 0),
    /** {0} support telephone. */
    EMAIL_CHANGED(MessageClass.TRANSACTIONAL, 0),
    /** To a new number, which it confirms: {0} code. */
    NUMBER_CODE(MessageClass.TRANSACTIONAL, 0, Duration.ofMinutes(15)),
    /** To a number that somebody wants to move another account to: {0} support telephone. */
    NUMBER_HELD(MessageClass.TRANSACTIONAL, 0),
    /** To the old number of an account that was moved: {0} support telephone. */
    NUMBER_CHANGED(MessageClass.TRANSACTIONAL, 0),
    /** To the new number of an account: {0} login link. */
    NUMBER_IN_USE(MessageClass.TRANSACTIONAL, 0),
    /** To the number of an account that support was asked to move: {0} support telephone. */
    MOVE_ASKED(MessageClass.TRANSACTIONAL, 0),
    /** To staff who have set up an authenticator app: {0} support telephone. */
    SECOND_FACTOR_SET_UP(MessageClass.TRANSACTIONAL, 1),
    /** To staff whose authenticator app an administrator took away: {0} support telephone. */
    SECOND_FACTOR_RESET(MessageClass.TRANSACTIONAL, 1),
    /** To staff at whose login wrong codes followed the right password: {0} link to reset. */
    SECOND_FACTOR_WRONG(MessageClass.TRANSACTIONAL, 1),
    /**
     * To those who approve, when somebody joins them: {0} name, {1} who proposed it, {2} support,
     * {3} who let the person in.
     */
    STAFF_ADDED(MessageClass.TRANSACTIONAL, 1),
    /** To those who approve, before: {0} name, {1} who proposes it, {2} support. */
    STAFF_PROPOSED(MessageClass.TRANSACTIONAL, 1),
    /**
     * To staff whose name was changed, and to those who approve: {0} new name, {1} who changed it,
     * {2} support, {3} former name.
     */
    STAFF_RENAMED(MessageClass.TRANSACTIONAL, 1),
    /** To those who approve, when one of them moves the account: {0} name, {1} support. */
    STAFF_NUMBER_CHANGED(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} vacancy number. */
    APPLICATION_RECEIVED(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} vacancy number. */
    APPLICATION_WITHDRAWN(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} link. */
    APPLICATION_SUCCESSFUL(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} link. */
    APPLICATION_UNSUCCESSFUL(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} link. */
    APPLICATION_SHORTLISTED(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} link. */
    APPLICATION_RESERVE(MessageClass.TRANSACTIONAL, 1),
    /** The vacancy was cancelled: {0} application reference, {1} link. */
    APPLICATION_CANCELLED(MessageClass.TRANSACTIONAL, 1),
    /** Several applications were decided: {0} how many, {1} link. */
    APPLICATIONS_DECIDED(MessageClass.TRANSACTIONAL, 1),
    /** {0} position, {1} place, {2} deadline, {3} code, {4} link that answers without a login. */
    POST_OFFERED(MessageClass.TRANSACTIONAL, 1),
    /** Before the deadline: {0} position, {1} place, {2} deadline, {3} code, {4} link. */
    OFFER_REMINDER(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} link. */
    OFFER_ACCEPTED(MessageClass.TRANSACTIONAL, 1),
    /** {0} application reference, {1} link. */
    OFFER_DECLINED(MessageClass.TRANSACTIONAL, 1),
    /** Nobody answered in time: {0} application reference, {1} link. */
    OFFER_EXPIRED(MessageClass.TRANSACTIONAL, 1),
    /** An officer withdrew it: {0} application reference, {1} link. */
    OFFER_WITHDRAWN(MessageClass.TRANSACTIONAL, 1),
    /** Answer to accept or decline without a code, of who has several offers: {0} how many. */
    OFFER_WHICH(MessageClass.TRANSACTIONAL, 1),
    /** Answer to decline without code and reason, of who has one offer: {0} its code. */
    OFFER_SURE(MessageClass.TRANSACTIONAL, 1),
    /** The same of who has none: {0} link. */
    OFFER_NONE(MessageClass.TRANSACTIONAL, 1),
    /** The same with a code that no offer has: {0} code, {1} link. */
    OFFER_UNKNOWN(MessageClass.TRANSACTIONAL, 1),
    /** The same after the deadline: {0} deadline, {1} link. */
    OFFER_LATE(MessageClass.TRANSACTIONAL, 1),
    /** The same of an offer that was answered: {0} application reference, {1} its state. */
    OFFER_ANSWERED(MessageClass.TRANSACTIONAL, 1),
    /** The same to decline after it was accepted: {0} application reference, {1} whom to call. */
    OFFER_HELD(MessageClass.TRANSACTIONAL, 1),
    /** Answer to accept of who works at the centre by now: {0} code, {1} whom to call. */
    OFFER_OWN_CENTRE(MessageClass.TRANSACTIONAL, 1),
    /** The same after too many wrong codes: {0} link. */
    OFFER_TRIES(MessageClass.TRANSACTIONAL, 1),
    /** {0} position, {1} centre, {2} its code, {3} first day, {4} link, {5} exam and year. */
    DEPLOYED(MessageClass.TRANSACTIONAL, 1),
    /**
     * A deployment was taken back or given to somebody else: {0} centre, {1} its code, {2} link,
     * {3} exam and year.
     */
    DEPLOYMENT_ENDED(MessageClass.TRANSACTIONAL, 1),
    /**
     * The same before the person was told the centre: {0} position, {1} exam and year, {2} link.
     */
    DEPLOYMENT_STOOD_DOWN(MessageClass.TRANSACTIONAL, 1),
    /** Does not go to the centre, but keeps the post; otherwise as {@link #DEPLOYMENT_ENDED}. */
    DEPLOYMENT_POST_KEPT(MessageClass.TRANSACTIONAL, 1),
    /** Does not go to the centre, and gives the post up; as {@link #DEPLOYMENT_ENDED}. */
    DEPLOYMENT_POST_LOST(MessageClass.TRANSACTIONAL, 1),
    /** Keeps the post, before people are told; as {@link #DEPLOYMENT_STOOD_DOWN}. */
    DEPLOYMENT_STAYS_ON(MessageClass.TRANSACTIONAL, 1),
    /** Takes over a seat before people are told the centre: {0} position, {1} exam, {2} link. */
    DEPLOYMENT_COMING(MessageClass.TRANSACTIONAL, 1),
    /** An appointment letter does not count any more: {0} exam and year, {1} link. */
    LETTER_REVOKED(MessageClass.TRANSACTIONAL, 1),
    /** Another letter has taken its place: {0} exam and year, {1} link. */
    LETTER_REPLACED(MessageClass.TRANSACTIONAL, 1),
    /**
     * The days have changed, and with them the letter: {0} exam and year, {1} first and {2} last
     * day, {3} link.
     */
    LETTER_DAYS(MessageClass.TRANSACTIONAL, 3),
    /** The days have changed for somebody without a letter; values as {@link #LETTER_DAYS}. */
    DEPLOYMENT_DAYS(MessageClass.TRANSACTIONAL, 3),
    /** {0} position, {1} exam and year, {2} place, {3} closing day, {4} link. */
    VACANCY_ALERT(MessageClass.CAMPAIGN, 5),
    /** The same shortly before the vacancy closes. */
    VACANCY_REMINDER(MessageClass.CAMPAIGN, 5),
    /** Several new vacancies: {0} how many, {1} county, {2} when the first closes, {3} link. */
    VACANCY_DIGEST(MessageClass.CAMPAIGN, 5),
    /** The same of vacancies that close soon. */
    REMINDER_DIGEST(MessageClass.CAMPAIGN, 5),
    /** For somebody who has not completed the profile: {0} link. */
    PROFILE_REMINDER(MessageClass.CAMPAIGN, 6),
    /** An officer found something to correct in submitted details: {0} link. */
    PROFILE_RETURNED(MessageClass.TRANSACTIONAL, 1),
    /** A second officer agreed to the return after a closing: {0} until when, {1} link. */
    PROFILE_RETURN_AGREED(MessageClass.TRANSACTIONAL, 1),
    /** A text that staff have written. */
    CAMPAIGN_MESSAGE(MessageClass.CAMPAIGN, 5),
    /** The same on the author's own phone, at any hour. */
    CAMPAIGN_TEST(MessageClass.TRANSACTIONAL, 1),
    /**
     * Answer to the keyword status of somebody with several applications: {0} how many, without
     * those that were withdrawn, {1} the latest, {2} its state, {3} its position, {4} its exam.
     */
    STATUS(MessageClass.TRANSACTIONAL, 1),
    /**
     * The same about one application, the only one or the one that was asked for: {0} reference,
     * {1} state, {2} position, {3} exam.
     */
    STATUS_ONE(MessageClass.TRANSACTIONAL, 1),
    /** Answer to the keyword status of somebody who has made no application: {0} link. */
    STATUS_NONE(MessageClass.TRANSACTIONAL, 1),
    /** The same with a reference that is no own one: {0} reference, {1} link. */
    STATUS_UNKNOWN(MessageClass.TRANSACTIONAL, 1),
    /** Answer to the keyword stop. */
    OPTED_OUT(MessageClass.TRANSACTIONAL, 1),
    /** Answer to the keyword start. */
    OPTED_IN(MessageClass.TRANSACTIONAL, 1),
    /** The same before the consent that alerts need: {0} link to the profile. */
    OPTED_IN_LATER(MessageClass.TRANSACTIONAL, 1),
    /** The list of keywords, for who asks for it. */
    HELP(MessageClass.TRANSACTIONAL, 1),
    /** Answer to a text that begins with no keyword. */
    NOT_UNDERSTOOD(MessageClass.TRANSACTIONAL, 1);

    private final MessageClass messageClass;
    private final int priority;

    /** Null in those that hold no secret. */
    private final @Nullable Duration lifetime;

    SmsTemplate(MessageClass messageClass, int priority) {
        this(messageClass, priority, null);
    }

    SmsTemplate(MessageClass messageClass, int priority, @Nullable Duration lifetime) {
        this.messageClass = messageClass;
        this.priority = priority;
        this.lifetime = lifetime;
    }

    public MessageClass messageClass() {
        return messageClass;
    }

    /** 0 goes first, 9 last. */
    public int priority() {
        return priority;
    }

    /**
     * Tells whether the message's only value is its text, in the characters of GSM-7 as far as
     * possible; no bundle has one.
     */
    public boolean isLiteral() {
        return this == CAMPAIGN_MESSAGE || this == CAMPAIGN_TEST;
    }

    /**
     * Tells whether it warns whoever has the phone of something that a thief would do, so that it
     * goes to that phone even when the account has moved meanwhile.
     */
    public boolean isWarning() {
        return switch (this) {
            case PASSWORD_CHANGED,
                    PAYMENT_CHANGED,
                    EMAIL_CHANGED,
                    NUMBER_HELD,
                    NUMBER_CHANGED,
                    MOVE_ASKED ->
                    true;
            default -> false;
        };
    }

    /** Tells whether the text holds a secret and is wiped once the gateway has accepted it. */
    public boolean isSecret() {
        return lifetime != null || this == POST_OFFERED;
    }

    /** Tells whether its secret holds for a time that is the same in all messages. */
    boolean hasLifetime() {
        return lifetime != null;
    }

    /** Tells how long the secret in it holds, from when the message has left. */
    public Duration lifetime() {
        if (lifetime == null) {
            throw new IllegalStateException(name() + " holds no secret");
        }
        return lifetime;
    }
}
