package ke.cp2.account.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import ke.cp2.account.Account;
import ke.cp2.account.Accounts;
import ke.cp2.account.credential.CredentialMessages.Sent;
import ke.cp2.account.limit.AddressHash;
import ke.cp2.account.limit.CodeTraffic;
import ke.cp2.account.limit.Proofs;
import ke.cp2.account.limit.SmsRequest;
import ke.cp2.account.limit.SmsRequestLimit;
import ke.cp2.account.limit.SmsRequests;
import ke.cp2.account.limit.WorkRate;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Settings;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.database.LimitTurns;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.history.MessageReference;
import org.jspecify.annotations.Nullable;

/** The transactions behind {@link RequestingCredentials} and the keyword {@code password}. */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CredentialTransactions {

    /** The same request within this time is the same click. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(10);

    @Inject private Accounts accounts;
    @Inject private CredentialMessages messages;
    @Inject private SmsRequests requests;
    @Inject private Proofs proofs;
    @Inject private LimitTurns turns;
    @Inject private CodeTraffic traffic;
    @Inject private Settings settings;
    @Inject private AuditTrail auditTrail;
    @Inject private Clock clock;

    private final KeyedHash addresses = KeyedHash.ofIndex();

    /** See {@link RequestingCredentials#create}. */
    public MessageReference create(CredentialRequest request) {
        return answer(
                request,
                SmsRequest.Purpose.CREATE,
                () ->
                        accounts.byNumber(request.number())
                                .map(this::createAgain)
                                .orElseGet(() -> createFirst(request)));
    }

    private Sent createFirst(CredentialRequest request) {
        Account account =
                Account.ofProfessional(request.number(), null, request.language(), clock.instant());
        accounts.add(account);
        auditTrail.record(AuditAction.ACCOUNT_CREATED.of(account.id().value()));
        return messages.sendCredentials(account);
    }

    /** Sends the text again: a person who was invited and never logged in may have lost it. */
    private Sent createAgain(Account account) {
        return switch (account.state()) {
            case INVITED -> messages.sendCredentials(account);
            case ACTIVE -> messages.sendAccountExists(account);
            case LOCKED, DEACTIVATED -> messages.sendAccountShut(account);
        };
    }

    /** See {@link RequestingCredentials#reset}. */
    public MessageReference reset(CredentialRequest request) {
        return answer(
                request,
                SmsRequest.Purpose.RESET,
                () ->
                        accounts.byNumber(request.number())
                                .map(this::resetOf)
                                .orElseGet(
                                        () ->
                                                messages.sendNoAccount(
                                                        request.number(), request.language())));
    }

    private Sent resetOf(Account account) {
        return switch (account.state()) {
            case INVITED, ACTIVE -> messages.sendReset(account);
            case LOCKED, DEACTIVATED -> messages.sendAccountShut(account);
        };
    }

    /**
     * A reset that the phone itself asked for by SMS, whatever was asked for on pages. A number
     * without an account, or beyond the limits of the phone, gets no answer.
     *
     * @return whether it was answered
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean resetBySms(MobileNumber sender, @Nullable Locale spoken) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.byNumber(sender);
        if (account.isEmpty()
                || next(
                                SmsRequestLimit.FROM_THE_PHONE,
                                requests.of(sender, SmsRequest.Channel.PHONE, now),
                                now)
                        .isPresent()) {
            return false;
        }
        Locale language = spoken == null ? account.get().language() : spoken;
        SmsRequest request = SmsRequest.fromPhone(sender, now);
        requests.add(request);
        Sent sent =
                switch (account.get().state()) {
                    case INVITED, ACTIVE -> messages.sendResetAnew(account.get(), language);
                    case LOCKED, DEACTIVATED -> messages.sendAccountShut(account.get(), language);
                };
        request.answeredBy(sent.reference(), sent.withCode());
        return true;
    }

    /** See {@link RequestingCredentials#challenge}. */
    public Optional<String> challenge(CredentialRequest request) {
        Instant now = clock.instant();
        String addressHash = AddressHash.of(request.address(), addresses);
        return proofs.challenge(
                purpose(request),
                addressHash,
                work(request, addressHash, onPages(request, now), now));
    }

    /** A proof opens a text to this number and nothing else. */
    private static String purpose(CredentialRequest request) {
        return "text:" + request.number().digits();
    }

    /** The dearest of what the rates of number, address, block and everybody ask for. */
    private int work(
            CredentialRequest request, String addressHash, List<SmsRequest> earlier, Instant now) {
        return Math.max(
                Math.max(WorkRate.NUMBER.bits(earlier.size()), traffic.work()),
                requests.work(request.number(), addressHash, earlier.isEmpty(), now));
    }

    private List<SmsRequest> onPages(CredentialRequest request, Instant now) {
        return requests.of(request.number(), SmsRequest.Channel.PAGE, now);
    }

    /** See {@link RequestingCredentials#recipient}. */
    public Optional<MobileNumber> recipient(MessageReference smsReference) {
        return requests.numberOf(smsReference);
    }

    private MessageReference answer(
            CredentialRequest request, SmsRequest.Purpose purpose, Supplier<Sent> sending) {
        String addressHash = AddressHash.of(request.address(), addresses);
        turns.take(AddressHash.first(addressHash), request.number().block());
        Instant now = clock.instant();
        List<SmsRequest> earlier = onPages(request, now);
        Optional<MessageReference> first = sameClick(earlier, purpose, now);
        if (first.isPresent()) {
            return first.get();
        }
        checkLimits(request, addressHash, earlier, now);
        SmsRequest counted = SmsRequest.onPage(request.number(), addressHash, purpose, now);
        requests.add(counted);
        Sent sent = sending.get();
        counted.answeredBy(sent.reference(), sent.withCode());
        return sent.reference();
    }

    private static Optional<MessageReference> sameClick(
            List<SmsRequest> earlier, SmsRequest.Purpose purpose, Instant now) {
        return earlier.stream()
                .findFirst()
                .filter(last -> last.purpose() == purpose)
                .filter(last -> now.isBefore(last.requestedAt().plus(DOUBLE_CLICK)))
                .flatMap(SmsRequest::smsReference);
    }

    private void checkLimits(
            CredentialRequest request, String addressHash, List<SmsRequest> earlier, Instant now) {
        next(SmsRequestLimit.ON_PAGES, earlier, now)
                .ifPresent(
                        next -> {
                            throw BusinessException.at(
                                    "mobileNumber",
                                    "account.numberMustWait",
                                    nextMinute(next),
                                    settings.shortCode());
                        });
        int work = work(request, addressHash, earlier, now);
        if (!proofs.spend(request.proof(), purpose(request), addressHash, work)) {
            throw BusinessException.of("account.proofWanted");
        }
    }

    private static Optional<Instant> next(
            List<SmsRequestLimit> limits, List<SmsRequest> earlier, Instant now) {
        return SmsRequestLimit.next(
                limits, earlier.stream().map(SmsRequest::requestedAt).toList(), now);
    }

    /** Pages show minutes, and the next full one is never too early; it is within the hour. */
    private static LocalTime nextMinute(Instant time) {
        return LocalTime.ofInstant(
                time.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60), Kenya.ZONE);
    }
}
