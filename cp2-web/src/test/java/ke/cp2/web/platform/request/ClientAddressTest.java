package ke.cp2.web.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word counts on where a request came from. */
class ClientAddressTest {

    private static final Networks PROXIES = Networks.of(List.of("10.0.0.0/8", "::1"));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 198.51.100.1, 203.0.113.9",
        "10.1.2.3, '', 10.1.2.3",
        "10.1.2.3, 198.51.100.1, 198.51.100.1",
        "10.1.2.3, '198.51.100.1, 203.0.113.9', 203.0.113.9",
        "10.1.2.3, '198.51.100.1,203.0.113.9, 10.9.9.9', 203.0.113.9",
        "0:0:0:0:0:0:0:1, 2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "10.1.2.3, '198.51.100.1, , ', 198.51.100.1",
        "10.1.2.3, 198.51.100.1:4711, 198.51.100.1",
        "10.1.2.3, '[2001:db8::7]:443', 2001:db8:0:0:0:0:0:7",
        "::ffff:10.1.2.3, ::ffff:198.51.100.1, 198.51.100.1",
        "10.1.2.3, evil.example, 10.1.2.3",
        "10.1.2.3, '198.51.100.1, unknown', 10.1.2.3",
        "10.1.2.3, 1.2.3.4.5, 10.1.2.3",
        "10.1.2.3, 999.1.2.3, 10.1.2.3",
        "203.0.113.9, ' ,<script>,,;:::%%', 203.0.113.9"
    })
    void theLastThatIsNoProxyOfOurs(String peer, String forwarded, String expected) {
        assertThat(ClientAddress.of(peer, List.of(forwarded), PROXIES)).hasToString(expected);
    }

    @Test
    void severalHeadersAreOneWay() {
        assertThat(ClientAddress.of("10.1.2.3", List.of("198.51.100.1", "203.0.113.9"), PROXIES))
                .hasToString("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, 198.51.100.1",
        "::ffff:198.51.100.1, 198.51.100.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64"
    })
    void limitsCountByTheNetworkOfACustomer(String address, String network) {
        assertThat(ClientAddress.of(address, List.of(), PROXIES).network()).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/32, 192.0.2.1, false",
        "192.0.2.0/24, localhost, false"
    })
    void aNetworkContains(String network, String address, boolean contained) {
        assertThat(Networks.of(List.of(network)).contain(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "192.0.2.0/33", "192.0.2.0/-1", "", "1.2.3.4/x"})
    void whatIsNoNetworkIsRefused(String network) {
        assertThatThrownBy(() -> Networks.of(List.of(network)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNetworkContainsNothing() {
        assertThat(Networks.of(List.of()).contain("192.0.2.1")).isFalse();
    }

    @Test
    void nobodyElseReadsTheHeader() throws IOException {
        for (String module : List.of("cp2-ejb", "cp2-batch", "cp2-web")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    assertThat(
                                    source.endsWith("ClientAddress.java")
                                            || !Files.readString(source).contains("\"X-Forwarded"))
                            .as(source.toString())
                            .isTrue();
                }
            }
        }
    }
}
