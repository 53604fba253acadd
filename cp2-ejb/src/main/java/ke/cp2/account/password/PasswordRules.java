package ke.cp2.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import ke.cp2.account.LoggingIn;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Refuses own passwords that are short, very long, common, or made of the owner's number or name.
 * There are no rules about kinds of characters.
 */
@ApplicationScoped
public class PasswordRules {

    /** The shortest password of a professional. */
    public static final int SHORTEST = 8;

    /** The shortest password of a member of staff. */
    public static final int SHORTEST_OF_STAFF = 15;

    private static final int SHORTEST_NAME = 3;
    private static final int LOCAL_DIGITS = 9;
    private static final int FEWEST_DIFFERENT = 4;

    private final CommonPasswords common = new CommonPasswords(SHORTEST);

    /** The length that a role's password has at least. */
    public static int shortest(Role role) {
        return role.isStaff() ? SHORTEST_OF_STAFF : SHORTEST;
    }

    /**
     * Checks a password that was typed twice.
     *
     * @param fullName of the owner, may be null
     * @throws BusinessException at {@code newPassword} and at {@code confirmPassword}, with what is
     *     wrong
     */
    void check(
            String typed,
            String confirmed,
            MobileNumber number,
            @Nullable String fullName,
            Role role) {
        new Refusals()
                .check(() -> check(typed, number, fullName, role))
                .when(
                        !PastedPassword.trimmed(Objects.requireNonNullElse(typed, ""))
                                .equals(
                                        PastedPassword.trimmed(
                                                Objects.requireNonNullElse(confirmed, ""))),
                        "confirmPassword",
                        "account.passwordsDiffer")
                .raise();
    }

    /**
     * Checks a password.
     *
     * @param fullName of the owner, may be null
     * @throws BusinessException at {@code newPassword}, with what is wrong
     */
    void check(String typed, MobileNumber number, @Nullable String fullName, Role role) {
        String password = PastedPassword.trimmed(Objects.requireNonNullElse(typed, ""));
        if (password.codePointCount(0, password.length()) < shortest(role)) {
            throw refused("account.passwordShort", shortest(role));
        }
        if (password.length() > LoggingIn.LONGEST_PASSWORD) {
            throw refused("account.passwordLong", LoggingIn.LONGEST_PASSWORD);
        }
        if (common.contain(password) || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw refused("account.passwordCommon");
        }
        if (isMadeOf(password, number, fullName)) {
            throw refused("account.passwordPersonal");
        }
    }

    /** Tells whether, without digits and signs around it, only number or names are left. */
    private static boolean isMadeOf(
            String password, MobileNumber number, @Nullable String fullName) {
        String digits = password.replaceAll("\\D", "");
        String local = number.digits().substring(number.digits().length() - LOCAL_DIGITS);
        if (digits.contains(local) && password.length() - digits.length() < SHORTEST_NAME) {
            return true;
        }
        String letters = letters(password);
        String name = fullName == null ? "" : fullName;
        return letters.length() >= SHORTEST_NAME
                && (letters.equals(letters(name))
                        || Arrays.stream(name.split("\\s+"))
                                .map(PasswordRules::letters)
                                .anyMatch(letters::equals));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
    }

    private static BusinessException refused(String key, Object... values) {
        return BusinessException.at("newPassword", key, values);
    }
}
