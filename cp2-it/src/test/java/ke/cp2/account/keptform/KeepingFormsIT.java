package ke.cp2.account.keptform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.account.LoginStep;
import ke.cp2.account.LoginTransactions;
import ke.cp2.account.credential.CredentialRequest;
import ke.cp2.account.credential.RequestingCredentials;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form that came too late goes back to its owner, and to nobody else. */
@ExtendWith(ArquillianExtension.class)
class KeepingFormsIT {

    private static final String PAGE = "/my/profile/work?id=5";

    @Inject private KeepingForms keptForms;
    @Inject private RequestingCredentials requests;
    @Inject private LoginTransactions logins;
    @Inject private EntityManager entityManager;
    @Inject private TestClock clock;

    private AccountId owner;
    private AccountId other;

    @BeforeEach
    void makeTwoAccounts() {
        owner = account("254712800001");
        other = account("254712800002");
    }

    private AccountId account(String number) {
        String query = "SELECT ID FROM ACCOUNT WHERE MOBILE_NUMBER = '" + number + "'";
        if (entityManager.createNativeQuery(query).getResultList().isEmpty()) {
            requests.create(
                    new CredentialRequest(
                            MobileNumber.of(number), Locale.ENGLISH, "192.0.2.77", null));
            logins.passwordChosen(
                    AccountId.of(
                            ((Number) entityManager.createNativeQuery(query).getSingleResult())
                                    .longValue()),
                    "a hash");
        }
        return AccountId.of(
                ((Number) entityManager.createNativeQuery(query).getSingleResult()).longValue());
    }

    @AfterEach
    void leaveNothingBehind() {
        clock.run();
        take(owner, PAGE);
    }

    @Test
    void isGivenBackOnceToItsOwnerAndItsPage() {
        assertThat(keep(owner, "Mwalimu Mkuu")).isTrue();

        assertThat(stored()).startsWith("2:k1:").doesNotContain("Mwalimu");
        assertThat(take(other, PAGE)).isEmpty();
        assertThat(take(owner, "/my/profile/work")).as("another page").isEmpty();
        assertThat(take(owner, PAGE)).contains("Mwalimu Mkuu");
        assertThat(take(owner, PAGE)).as("once").isEmpty();
    }

    @Test
    void isTheLastOneThatWasSent() {
        keep(owner, "first");
        keep(owner, "second");

        assertThat(take(owner, PAGE)).contains("second");
    }

    @Test
    void isNotKeptWithoutATicketOrWhenItIsTooLong() {
        String ticket = ticket(owner);
        String forged = other + ticket.substring(ticket.indexOf('.'));

        assertThat(keptForms.keep(null, PAGE, fields("x"))).isFalse();
        assertThat(keptForms.keep(forged, PAGE, fields("x"))).isFalse();
        assertThat(keptForms.keep(ticket, PAGE, fields("x".repeat(20_000)))).isFalse();
        assertThat(take(owner, PAGE)).isEmpty();
        assertThat(take(other, PAGE)).isEmpty();
    }

    @Test
    void isNotKeptForLong() {
        Instant now = Instant.now();
        clock.stopAt(now);
        keep(owner, "too late");

        clock.stopAt(now.plus(Duration.ofMinutes(61)));

        assertThat(take(owner, PAGE)).isEmpty();
        keptForms.forgetOld();
        assertThat(
                        entityManager
                                .createNativeQuery(
                                        "SELECT COUNT(*) FROM KEPT_FORM WHERE ACCOUNT_ID = "
                                                + owner)
                                .getSingleResult())
                .hasToString("0");
    }

    @Test
    void aTicketEndsWithThePassword() {
        String ticket = ticket(owner);
        assertThat(keptForms.keep(ticket, PAGE, fields("before"))).isTrue();

        logins.passwordChanged(owner, "another hash");

        assertThat(keptForms.keep(ticket, PAGE, fields("after"))).isFalse();
        assertThat(renewed(owner, ticket)).as("the next page brings another").isPresent();
        assertThat(keep(owner, "with the new password")).isTrue();
    }

    @Test
    void aTicketEndsWithTheLogout() {
        Instant logout = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusMillis(59_500);
        clock.stopAt(logout);
        String ticket = ticket(owner);
        String elsewhere = ticket(other);

        keptForms.end(ticket);

        assertThat(keptForms.keep(ticket, PAGE, fields("after"))).isFalse();
        assertThat(keptForms.keep(elsewhere, PAGE, fields("x"))).as("somebody else").isTrue();
        take(other, PAGE);
        clock.stopAt(logout.plusSeconds(1));
        assertThat(keep(owner, "after the next login")).isTrue();
    }

    @Test
    void aTicketEndsAfterItsTimeAndIsRenewedBefore() {
        Instant now = Instant.now();
        clock.stopAt(now);
        String ticket = ticket(owner);
        assertThat(renewed(owner, ticket)).isEmpty();
        assertThat(renewed(other, ticket)).as("somebody else in that browser").isPresent();

        clock.stopAt(now.plus(Duration.ofHours(2)));
        assertThat(renewed(owner, ticket)).isPresent();
        assertThat(keptForms.keep(ticket, PAGE, fields("x"))).as("a page left open").isTrue();

        clock.stopAt(now.plus(Duration.ofHours(12)).plusSeconds(1));
        assertThat(keptForms.keep(ticket, PAGE, fields("x"))).isFalse();
    }

    private boolean keep(AccountId account, String designation) {
        return keptForms.keep(ticket(account), PAGE, fields(designation));
    }

    private String ticket(AccountId account) {
        return renewed(account, null).orElseThrow();
    }

    private Optional<String> renewed(AccountId account, String former) {
        String stamp = logins.stamps(account, LoginStep.DONE).iterator().next();
        return As.account(account, Role.PROFESSIONAL, () -> keptForms.renewed(former, stamp));
    }

    private Optional<String> take(AccountId account, String page) {
        return As.account(account, Role.PROFESSIONAL, () -> keptForms.take(page))
                .map(fields -> fields.values().get("designation")[0]);
    }

    private String stored() {
        return (String)
                entityManager
                        .createNativeQuery(
                                "SELECT CAST(FIELDS_ENC AS VARCHAR2(4000)) FROM KEPT_FORM WHERE"
                                        + " ACCOUNT_ID = "
                                        + owner)
                        .getSingleResult();
    }

    private static FormFields fields(String designation) {
        return FormFields.of(Map.of("designation", new String[] {designation}));
    }
}
