package ke.cp2.account.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ke.cp2.account.Account;
import ke.cp2.account.Accounts;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;

/**
 * Makes the accounts of an import and puts their login details into the outbox. No password is
 * hashed: 300,000 accounts are a matter of minutes. The import is audited as a whole, by its job.
 */
@Stateless
@SystemUse
@PermitAll
public class AccountInvitations {

    /** The largest batch: Oracle takes 1,000 values in a list. */
    public static final int LARGEST_BATCH = 1000;

    @PersistenceContext private EntityManager entityManager;
    @Inject private Accounts accounts;
    @Inject private Secrets secrets;
    @Inject private CredentialMessages messages;
    @Inject private SmsOutbox outbox;
    @Inject private Clock clock;

    /**
     * Invites many with two queries and batched inserts, in the caller's transaction. A number that
     * has an account, or stands twice in the list, is {@code EXISTING}. When somebody creates an
     * account for one of the numbers at the same moment the transaction fails with a unique
     * violation; run again it finds that account.
     *
     * @param invitations at most {@value #LARGEST_BATCH}
     * @param mailingKey of the messages
     * @return the outcomes in the order of the invitations
     */
    public List<Invitation.Outcome> inviteAll(List<Invitation> invitations, String mailingKey) {
        if (invitations.size() > LARGEST_BATCH) {
            throw new IllegalArgumentException("too many invitations: " + invitations.size());
        }
        if (invitations.isEmpty()) {
            return List.of();
        }
        Set<String> known = known(invitations);
        List<Account> created = new ArrayList<>();
        List<Invitation.Outcome> outcomes = new ArrayList<>();
        for (Invitation invitation : invitations) {
            boolean isNew = known.add(invitation.number().digits());
            if (isNew) {
                created.add(account(invitation));
            }
            outcomes.add(isNew ? Invitation.Outcome.CREATED : Invitation.Outcome.EXISTING);
        }
        accounts.addAll(created);
        outbox.addAll(
                created.stream()
                        .map(this::details)
                        .map(sms -> sms.inCampaign(mailingKey))
                        .toList());
        entityManager.flush();
        return outcomes;
    }

    private Set<String> known(List<Invitation> invitations) {
        return new HashSet<>(
                accounts.known(
                        invitations.stream()
                                .map(invitation -> invitation.number().digits())
                                .toList()));
    }

    private Account account(Invitation invitation) {
        return Account.ofProfessional(
                invitation.number(), invitation.fullName(), invitation.language(), clock.instant());
    }

    private NewSms details(Account account) {
        return messages.credentials(account, secrets.issueFirst(account));
    }
}
