package ke.cp2.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.account.secondfactor.RecoveryCodes;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.security.Role;

/**
 * The staff of the demo, with second factors that everybody knows: they are made from the user name
 * alone, so that the demo has a way in and no other account is touched by it.
 */
public enum DemoStaff {
    ADMINISTRATOR("254700000001", "Zawadi Administrator", Role.ADMINISTRATOR),
    OFFICER("254700000002", "Baraka Officer", Role.COUNCIL_OFFICER),
    SECOND_OFFICER("254700000003", "Neema Officer", Role.COUNCIL_OFFICER),
    SUB_COUNTY_OFFICER("254700000004", "Subira Naivasha", Role.SUBCOUNTY_OFFICER),
    /** Works where a second pass over the county has filled places. */
    SECOND_SUB_COUNTY_OFFICER("254700000005", "Akinyi Kisumu", Role.SUBCOUNTY_OFFICER);

    private static final String SECRET_OF_ALL = "cp2 demo";
    private static final int COUNTRY_DIGITS = 3;

    private final String userName;
    private final String fullName;
    private final Role role;

    DemoStaff(String userName, String fullName, Role role) {
        this.userName = userName;
        this.fullName = fullName;
        this.role = role;
    }

    /** The one with that user name. */
    public static DemoStaff of(String userName) {
        return Arrays.stream(values())
                .filter(staff -> staff.userName.equals(userName))
                .findFirst()
                .orElseThrow();
    }

    /** The secret of the authenticator app. */
    public TotpSecret secret() {
        return TotpSecret.of((SECRET_OF_ALL + userName).getBytes(StandardCharsets.US_ASCII));
    }

    /** The recovery codes of an empty database; each works once. */
    public List<SecretCode> recoveryCodes() {
        return IntStream.range(0, RecoveryCodes.COUNT)
                .mapToObj(i -> "D%02d".formatted(i) + userName.substring(COUNTRY_DIGITS))
                .map(code -> SecretCode.parse(code).orElseThrow())
                .toList();
    }

    public String userName() {
        return userName;
    }

    String fullName() {
        return fullName;
    }

    Role role() {
        return role;
    }
}
