package ke.cp2.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Argon2HashTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void namesTheParametersOfTheDesign() {
        assertThat(Argon2Hash.of("a long password", random))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void matchesItsPasswordOnly() {
        String hash = Argon2Hash.of("mti wa matunda", random);

        assertThat(Argon2Hash.matches("mti wa matunda", hash)).isTrue();
        assertThat(Argon2Hash.matches("mti wa matundA", hash)).isFalse();
        assertThat(Argon2Hash.matches("", hash)).isFalse();
    }

    @Test
    void takesAnotherSaltEachTime() {
        assertThat(Argon2Hash.of("same", random)).isNotEqualTo(Argon2Hash.of("same", random));
    }

    /** Composed and decomposed forms of the same character look the same and are the same. */
    @Test
    void doesNotMindHowAKeyboardComposesCharacters() {
        assertThat(
                        Argon2Hash.matches(
                                "caf\u0065\u0301 asubuhi",
                                Argon2Hash.of("caf\u00e9 asubuhi", random)))
                .isTrue();
    }

    /** A hash made by the reference program: argon2 somesalt -id -t 2 -k 65536 -p 1. */
    @Test
    void understandsHashesOfOtherPrograms() {
        assertThat(
                        Argon2Hash.matches(
                                "password",
                                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatThrownBy(() -> Argon2Hash.matches("x", "plain"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                Argon2Hash.matches(
                                        "x",
                                        "$argon2id$v=19$m=9999999,t=2,p=1$YWFhYWFhYWE$YWFhYWFhYWE"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checksNobodysPasswordToo() {
        PasswordHasher hasher = new PasswordHasher();

        assertThat(hasher.verify("anything", null)).isFalse();
        assertThat(hasher.verify(null, hasher.hash("something else"))).isFalse();
    }
}
