package ke.cp2.account.number;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.account.AccountNotices;
import ke.cp2.account.AccountNumbers;
import ke.cp2.account.credential.CodeLife;
import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.account.secondfactor.ConfirmedCode;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsStates;

/**
 * Somebody moves the own account to a new number: asks with the password, staff with a security
 * code, too, then enters the code that came to the new number. A number of another account looks
 * the same on the page; only its phone learns of it.
 */
@Stateless
@RolesAllowed({
    Role.Name.PROFESSIONAL,
    Role.Name.SUBCOUNTY_OFFICER,
    Role.Name.COUNCIL_OFFICER,
    Role.Name.ADMINISTRATOR
})
public class ChangingNumber {

    /** An account may ask for so many codes a day, and a number should get no more. */
    static final int CODES_A_DAY = 5;

    /** So many an account gets for a number, whatever others asked for: it may be its owner's. */
    static final int OWN_CODES = 2;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject private NumberChanges changes;
    @Inject private AccountNumbers numbers;
    @Inject private AccountNotices notices;
    @Inject private CodeLife life;
    @Inject private SmsStates messages;
    @Inject private Caller caller;
    @Inject private AuditTrail audit;
    @Inject private Settings settings;
    @Inject private Clock clock;

    private final KeyedHash keyedHash = KeyedHash.ofSecrets();

    /**
     * Sends a code to the new number, in place of an earlier one. When another account holds the
     * number its owner is told to call support, and no code will be right.
     *
     * @throws BusinessException at {@code mobileNumber} when it is the own number already, or after
     *     too many codes
     */
    public void ask(MobileNumber number, ConfirmedPassword password, ConfirmedCode code) {
        AccountId accountId = caller.accountId();
        password.mustBeOf(accountId);
        code.mustBeOf(accountId);
        if (numbers.locked(accountId).equals(number)) {
            throw BusinessException.at("mobileNumber", "account.numberIsYours");
        }
        Instant now = clock.instant();
        Instant since = now.minus(DAY);
        if (changes.ofAccountSince(accountId, since) >= CODES_A_DAY
                || (changes.ofNumberSince(number, since) >= CODES_A_DAY
                        && changes.ofBothSince(accountId, number, since) >= OWN_CODES)) {
            throw BusinessException.at(
                    "mobileNumber", "account.numberCodesOver", settings.supportPhone());
        }
        String sent = "%06d".formatted(RANDOM.nextInt(CODES));
        NumberChange change =
                new NumberChange(accountId, number, hmac(accountId, number, sent), now);
        changes.add(change);
        Optional<AccountId> holder = numbers.holder(number);
        if (holder.isPresent()) {
            notices.numberHeld(holder.get(), change.messageKey());
        } else {
            notices.numberCode(accountId, number, sent, change.messageKey());
        }
        String detail = number + (holder.isPresent() ? ", held" : "");
        audit.record(AuditAction.ACCOUNT_NUMBER_CHANGE_ASKED.of(accountId.value()).detail(detail));
    }

    /** The number that waits for its code, or empty when none does. */
    public Optional<MobileNumber> awaited() {
        return changes.latest(caller.accountId())
                .filter(change -> change.isLive(clock.instant(), life))
                .map(NumberChange::newNumber);
    }

    /** The message to the number that waits for its code, or empty when none does. */
    public Optional<MessageReference> awaitedMessage() {
        return changes.latest(caller.accountId())
                .filter(change -> change.isLive(clock.instant(), life))
                .flatMap(change -> messages.referenceOf(change.messageKey()));
    }

    /**
     * Moves the caller's account when the code is right. All other sessions end.
     *
     * @return the stamp with which the caller's session goes on, or empty when the code is wrong,
     *     which counts
     * @throws BusinessException {@code account.numberCodeEnded} when no code is awaited, {@code
     *     account.numberNotFree} when another account has got the number meanwhile
     */
    public Optional<String> confirm(String code) {
        AccountId accountId = caller.accountId();
        Instant now = clock.instant();
        NumberChange change =
                changes.lockedLatest(accountId)
                        .filter(latest -> latest.isLive(now, life))
                        .orElseThrow(() -> BusinessException.at("code", "account.numberCodeEnded"));
        String digits = code == null ? "" : code.replaceAll("[^0-9]", "");
        if (!change.isConfirmedBy(hmac(accountId, change.newNumber(), digits), now, life)) {
            return Optional.empty();
        }
        String stamp = numbers.move(accountId, change.newNumber());
        notices.numberInUse(accountId);
        return Optional.of(stamp);
    }

    private String hmac(AccountId accountId, MobileNumber number, String code) {
        return keyedHash.of("number:" + accountId + ':' + number.digits() + ':' + code);
    }
}
