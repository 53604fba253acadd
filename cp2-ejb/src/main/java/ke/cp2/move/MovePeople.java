package ke.cp2.move;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ke.cp2.account.AccountState;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.KraPin;
import ke.cp2.profile.value.Masked;
import ke.cp2.profile.value.NationalId;
import ke.cp2.profile.value.TscNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** Finds professionals by a whole number, each by a unique index. */
@Dependent
class MovePeople {

    private static final String KEY_FIELD = "text";

    @PersistenceContext private EntityManager entityManager;

    private final KeyedHash blindIndex = KeyedHash.ofIndex();

    /**
     * The account of a person.
     *
     * @throws BusinessException at {@code text} when it is no such number
     */
    Optional<MovePerson> by(PersonKey key, String text) {
        Optional<AccountId> id =
                switch (key) {
                    case NATIONAL_ID ->
                            id(
                                    "SELECT p.accountId FROM Profile p"
                                            + " WHERE p.personal.nationalIdIndex = :value",
                                    blindIndex.of(nationalId(text).canonical()));
                    case TSC_NUMBER ->
                            id(
                                    "SELECT p.accountId FROM Profile p"
                                            + " WHERE p.personal.tscNumberKey = :value",
                                    tscNumber(text).canonical());
                    case KRA_PIN ->
                            id(
                                    "SELECT p.accountId FROM Profile p"
                                            + " WHERE p.personal.kraPinIndex = :value",
                                    blindIndex.of(kraPin(text).value()));
                    case MOBILE_NUMBER ->
                            id(
                                    "SELECT a.id FROM Account a WHERE a.mobileNumber = :value",
                                    mobileNumber(text).digits());
                };
        return id.flatMap(this::of);
    }

    private Optional<AccountId> id(String query, String value) {
        return entityManager
                .createQuery(query, Long.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(AccountId::of);
    }

    /** The person of an account, or empty when it is none of a professional. */
    Optional<MovePerson> of(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT a.fullName, p.personal.fullName, a.mobileNumber, a.state,"
                                + " a.createdAt, a.lastLoginAt, p.personal.birthDate,"
                                + " p.personal.nationalId, p.personal.tscNumber,"
                                + " p.personal.homeCountyCode FROM Account a"
                                + " LEFT JOIN Profile p ON p.accountId = a.id"
                                + " WHERE a.id = :id AND a.role = :role",
                        Object[].class)
                .setParameter("id", accountId.value())
                .setParameter("role", Role.PROFESSIONAL)
                .getResultStream()
                .findFirst()
                .map(row -> person(accountId, row));
    }

    private MovePerson person(AccountId accountId, Object[] row) {
        return new MovePerson(
                accountId.value(),
                (String) (row[1] == null ? row[0] : row[1]),
                Masked.ending((String) row[2], false),
                (AccountState) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (LocalDate) row[6],
                Masked.ending((String) row[7], false),
                Masked.ending((String) row[8], false),
                (String) row[9],
                applications(accountId));
    }

    private long applications(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a.id) FROM Application a WHERE a.accountId = :account",
                        Long.class)
                .setParameter("account", accountId.value())
                .getSingleResult();
    }

    private static NationalId nationalId(String text) {
        String typed = TypedText.compact(text);
        if (typed == null || !typed.matches(NationalId.INPUT)) {
            throw BusinessException.at(KEY_FIELD, "move.nationalIdWrong");
        }
        return new NationalId(typed);
    }

    private static TscNumber tscNumber(String text) {
        String typed = TypedText.compact(text);
        if (typed == null || !typed.matches(TscNumber.INPUT)) {
            throw BusinessException.at(KEY_FIELD, "move.tscNumberWrong");
        }
        return new TscNumber(typed);
    }

    private static KraPin kraPin(String text) {
        String typed = TypedText.compact(text);
        if (typed == null || !typed.matches(KraPin.INPUT)) {
            throw BusinessException.at(KEY_FIELD, "move.kraPinWrong");
        }
        return new KraPin(typed);
    }

    private static MobileNumber mobileNumber(String text) {
        return MobileNumber.parse(text)
                .orElseThrow(() -> BusinessException.at(KEY_FIELD, "account.numberWrong"));
    }
}
