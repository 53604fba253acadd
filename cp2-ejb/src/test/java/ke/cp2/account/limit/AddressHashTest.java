package ke.cp2.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.platform.cipher.KeyedHash;
import org.junit.jupiter.api.Test;

class AddressHashTest {

    private static final String HERE = "2001:db8:66:1:0:0:0:0/64";

    private final KeyedHash keyedHash = new KeyedHash(new byte[32]);

    @Test
    void tellsCustomersApart() {
        assertThat(of(HERE)).matches("[0-9a-f]{64}").isEqualTo(of(HERE));
        assertThat(of(HERE)).isNotEqualTo(of("2001:db8:66:2:0:0:0:0/64"));
        assertThat(of("192.0.2.1")).isNotEqualTo(of("192.0.2.2"));
    }

    @Test
    void aWiderNetworkIsARange() {
        assertThat(isInNetworkOf(HERE, "2001:db8:66:ffff:0:0:0:0/64")).isTrue();
        assertThat(isInNetworkOf(HERE, HERE)).isTrue();
        assertThat(isInNetworkOf(HERE, "2001:db8:67:1:0:0:0:0/64")).isFalse();
        assertThat(isInNetworkOf("192.0.2.1", "192.0.2.2")).isFalse();
    }

    private boolean isInNetworkOf(String address, String other) {
        String hash = of(other);
        return hash.compareTo(AddressHash.first(of(address))) >= 0
                && hash.compareTo(AddressHash.last(of(address))) < 0;
    }

    private String of(String address) {
        return AddressHash.of(address, keyedHash);
    }
}
