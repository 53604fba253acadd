package ke.cp2.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountIdTest {

    @Test
    void aKeyMadeWithItReadsAsOneMadeWithTheNumber() {
        assertThat("profile:" + AccountId.of(4711)).isEqualTo("profile:4711");
    }

    @Test
    void aColumnMayBeEmpty() {
        assertThat(AccountId.ofNullable(null)).isNull();
        assertThat(AccountId.valueOrNull(null)).isNull();
        assertThat(AccountId.valueOrNull(AccountId.ofNullable(4711L))).isEqualTo(4711);
    }
}
