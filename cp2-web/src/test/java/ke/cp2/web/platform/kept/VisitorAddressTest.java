package ke.cp2.web.platform.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "county=047, true",
        "county=&page=2, true",
        "county=047&county=047, false",
        "county, false",
        "county=047&, false",
        "utm_source=sms, false",
        "lang=sw, false",
        "county=%30, false",
        "county=<script>, false",
        "county=01234567890123456789012345678901234567890, false"
    })
    void onlyCodesOfParametersThatThePageReads(String query, boolean allowed) {
        assertThat(VisitorAddress.areAllowed(query, Set.of("county", "page"))).isEqualTo(allowed);
    }
}
