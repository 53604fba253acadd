package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.KeyedHash;
import ke.cp2.platform.SystemUse;
import ke.cp2.sms.MessageReference;

/** The transactions behind {@link CredentialRequests} and the keyword {@code password}. */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CredentialSteps {

    /** The same request within this time is the same click. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(10);

    @Inject private Accounts accounts;
    @Inject private CredentialMessages messages;
    @Inject private SmsRequests requests;
    @Inject private AuditTrail auditTrail;
    @Inject private Clock clock;

    private final KeyedHash addresses = KeyedHash.ofIndex();
    private final ProofOfWork proofOfWork = new ProofOfWork(KeyedHash.ofSecrets());

    /** See {@link CredentialRequests#create}. */
    public MessageReference create(CredentialRequest request) {
        return answer(
                request,
                SmsRequest.Purpose.CREATE,
                () ->
                        accounts.byNumber(request.number())
                                .map(this::createAgain)
                                .orElseGet(() -> createFirst(request)));
    }

    private MessageReference createFirst(CredentialRequest request) {
        Account account =
                Account.ofProfessional(request.number(), null, request.language(), clock.instant());
        accounts.add(account);
        auditTrail.record("account.created", "account", account.id(), null, null);
        return messages.sendCredentials(account);
    }

    /** Who was invited and never logged in may have lost the text: it goes out anew. */
    private MessageReference createAgain(Account account) {
        return switch (account.state()) {
            case INVITED -> messages.sendCredentials(account);
            case ACTIVE -> messages.sendAccountExists(account);
            case LOCKED, DEACTIVATED -> messages.sendAccountShut(account);
        };
    }

    /** See {@link CredentialRequests#reset}. */
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

    private MessageReference resetOf(Account account) {
        return switch (account.state()) {
            case INVITED, ACTIVE -> messages.sendReset(account);
            case LOCKED, DEACTIVATED -> messages.sendAccountShut(account);
        };
    }

    /**
     * A reset that the phone itself asked for by SMS. A number without an account, or beyond its
     * limits, gets no answer.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void resetBySms(MobileNumber sender) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.byNumber(sender);
        if (account.isEmpty() || nextRequest(requests.ofNumber(sender, now), now).isPresent()) {
            return;
        }
        SmsRequest request =
                new SmsRequest(sender, addresses.of("sms"), SmsRequest.Purpose.RESET, now);
        requests.add(request);
        request.answeredBy(resetOf(account.get()));
    }

    /** See {@link CredentialRequests#challenge}. */
    public Optional<String> challenge(CredentialRequest request) {
        String addressHash = addresses.of(request.address());
        Instant now = clock.instant();
        return requests.isAddressBusy(addressHash, now)
                ? Optional.of(proofOfWork.challenge(request.number(), addressHash, now))
                : Optional.empty();
    }

    /** See {@link CredentialRequests#recipient}. */
    public Optional<MobileNumber> recipient(MessageReference smsReference) {
        return requests.numberOf(smsReference);
    }

    private MessageReference answer(
            CredentialRequest request,
            SmsRequest.Purpose purpose,
            Supplier<MessageReference> sent) {
        Instant now = clock.instant();
        List<SmsRequest> earlier = requests.ofNumber(request.number(), now);
        Optional<MessageReference> first = sameClick(earlier, purpose, now);
        if (first.isPresent()) {
            return first.get();
        }
        String addressHash = addresses.of(request.address());
        checkLimits(request, addressHash, earlier, now);
        SmsRequest counted = new SmsRequest(request.number(), addressHash, purpose, now);
        requests.add(counted);
        MessageReference reference = sent.get();
        counted.answeredBy(reference);
        return reference;
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
        nextRequest(earlier, now)
                .ifPresent(
                        next -> {
                            throw BusinessException.at(
                                    "mobileNumber", "account.numberMustWait", nextMinute(next));
                        });
        if (requests.isBlockFull(request.number(), now)) {
            throw BusinessException.at("mobileNumber", "account.numbersMustWait");
        }
        if (requests.isAddressBusy(addressHash, now)
                && !proofOfWork.isSolvedBy(request.proof(), request.number(), addressHash, now)) {
            throw BusinessException.of("account.proofWanted");
        }
    }

    private static Optional<Instant> nextRequest(List<SmsRequest> earlier, Instant now) {
        return SmsRequestLimit.nextOfANumber(
                earlier.stream().map(SmsRequest::requestedAt).toList(), now);
    }

    /** Pages show minutes: the next full one is never too early. */
    private static Instant nextMinute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
    }
}
