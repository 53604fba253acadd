package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    /** Who looks at a centre of one series goes back to the centres of that one. */
    @ParameterizedTest
    @CsvSource({
        "/staff/centres, /staff/centres?series=2",
        "/staff/centres?series=2&county=047, /staff/centres?series=2&county=047",
        "/staff/centres?first=20&series=2, /staff/centres?first=20&series=2",
        "/staff/centres?series=1&county=047, /staff/centres?series=2",
        "/staff/centres?series=21, /staff/centres?series=2"
    })
    void aListOfOneThingIsThatOfTheThing(String seen, String shown) {
        assertThat(Places.showing("/staff/centres", seen, "series=2")).isEqualTo(shown);
    }
}
