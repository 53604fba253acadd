package ke.cp2.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;

/** Tells the messages whose accounts they are for. */
@ApplicationScoped
class AccountRecipients implements RecipientDirectory {

    private static final String PERSON =
            "SELECT a.id, a.fullName, a.mobileNumber, a.language, a.state, a.role"
                    + " FROM Account a WHERE ";

    @PersistenceContext private EntityManager entityManager;

    @Override
    public Optional<Recipient> withNumber(MobileNumber number) {
        return find("a.mobileNumber = :value", number.digits()).findFirst();
    }

    @Override
    public Optional<Recipient> ofAccount(AccountId accountId) {
        return find("a.id = :value", accountId.value()).findFirst();
    }

    @Override
    public List<Recipient> ofAccounts(Collection<AccountId> accountIds) {
        return accountIds.isEmpty()
                ? List.of()
                : find(
                                "a.id IN :value",
                                accountIds.stream().map(AccountId::value).distinct().toList())
                        .toList();
    }

    private Stream<Recipient> find(String condition, Object value) {
        return entityManager
                .createQuery(PERSON + condition, Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .map(AccountRecipients::recipient);
    }

    private static Recipient recipient(Object[] row) {
        AccountState state = (AccountState) row[4];
        return new Recipient(
                AccountId.of((Long) row[0]),
                (String) row[1],
                (String) row[2],
                Locale.forLanguageTag((String) row[3]),
                state.name(),
                state == AccountState.DEACTIVATED,
                row[5] == Role.PROFESSIONAL);
    }
}
