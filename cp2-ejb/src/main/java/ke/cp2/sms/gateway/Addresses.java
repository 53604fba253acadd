package ke.cp2.sms.gateway;

import ke.cp2.platform.typed.MobileNumber;

/** Numbers and names from which gateways say that something comes, as they are kept. */
public final class Addresses {

    /** SMPP has room for so many characters. */
    private static final int LENGTH = 21;

    /** Stands for an address that the gateway left empty. */
    private static final String NONE = "-";

    private Addresses() {}

    /**
     * The digits of a Kenyan mobile number however it is written; anything else as it came, as far
     * as there is room for it.
     */
    public static String kept(String address) {
        if (address == null || address.isBlank()) {
            return NONE;
        }
        return MobileNumber.parse(address)
                .map(MobileNumber::digits)
                .orElseGet(() -> address.substring(0, Math.min(address.length(), LENGTH)));
    }
}
