package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final MobileNumber NUMBER = MobileNumber.of("254722645678");

    @Test
    void noSequenceOfStepsOpensADeactivatedAccount() {
        assertThat(
                        new StateWalk<>(
                                        AccountState.class,
                                        () ->
                                                Account.ofProfessional(
                                                        NUMBER, null, Locale.ENGLISH, NOW),
                                        Account::state)
                                .step("choose a password", it -> it.choosePassword("hash"))
                                .step("forget the password", Account::forgetPassword)
                                .step("log in", it -> it.loggedIn(NOW))
                                .step("lock", Account::lock)
                                .step("unlock", Account::unlock)
                                .step("move", it -> it.moveTo(MobileNumber.of("254722645679")))
                                .step("deactivate", Account::deactivate)
                                .moves(5))
                .isEqualTo(
                        Map.of(
                                AccountState.INVITED,
                                Set.of(AccountState.ACTIVE, AccountState.DEACTIVATED),
                                AccountState.ACTIVE,
                                Set.of(AccountState.LOCKED, AccountState.DEACTIVATED),
                                AccountState.LOCKED,
                                Set.of(AccountState.ACTIVE, AccountState.DEACTIVATED)));
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED, ACTIVE DEACTIVATED",
        "ACTIVE, LOCKED DEACTIVATED",
        "LOCKED, ACTIVE DEACTIVATED",
        "DEACTIVATED, ''"
    })
    void statesMoveAsDesigned(AccountState from, String to) {
        Set<AccountState> allowed = EnumSet.noneOf(AccountState.class);
        for (AccountState state : AccountState.values()) {
            if (from.canBecome(state)) {
                allowed.add(state);
            }
        }
        assertThat(allowed.stream().map(Enum::name))
                .containsExactlyInAnyOrder(to.isEmpty() ? new String[0] : to.split(" "));
    }

    @Test
    void anInvitedAccountBecomesActiveWithAPassword() {
        Account account = Account.ofProfessional(NUMBER, null, Locale.ENGLISH, NOW);
        assertThat(account.state()).isEqualTo(AccountState.INVITED);

        account.choosePassword("hash");

        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.passwordHash()).isEqualTo("hash");
    }

    @Test
    void aNewPasswordDoesNotOpenALockedAccount() {
        Account account = active();
        account.lock();

        account.choosePassword("other");

        assertThat(account.state()).isEqualTo(AccountState.LOCKED);
    }

    @Test
    void aDeactivatedAccountStaysSo() {
        Account account = active();
        account.deactivate();

        assertThatThrownBy(account::unlock)
                .isInstanceOf(BusinessException.class)
                .hasMessage("account.stateRefused");
        assertThatThrownBy(account::lock).isInstanceOf(BusinessException.class);
    }

    @Test
    void aSubCountyOfficerNeedsASubCounty() {
        assertThatThrownBy(
                        () ->
                                Account.ofStaff(
                                        NUMBER, "Amina Otieno", Role.SUBCOUNTY_OFFICER, null, NOW))
                .isInstanceOf(BusinessException.class)
                .extracting("field")
                .isEqualTo("subCounty");
        assertThat(
                        Account.ofStaff(NUMBER, "Amina Otieno", Role.ADMINISTRATOR, "10101", NOW)
                                .subCountyCode())
                .isNull();
    }

    @Test
    void speaksEnglishUnlessKiswahiliIsAskedFor() {
        assertThat(Account.ofProfessional(NUMBER, null, Locale.FRENCH, NOW).language())
                .isEqualTo(Locale.ENGLISH);
        assertThat(
                        Account.ofProfessional(NUMBER, null, Locale.forLanguageTag("sw-KE"), NOW)
                                .language()
                                .getLanguage())
                .isEqualTo("sw");
    }

    private static Account active() {
        Account account = Account.ofProfessional(NUMBER, null, Locale.ENGLISH, NOW);
        account.choosePassword("hash");
        return account;
    }
}
