package ke.cp2.home.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTablesTest {

    private static OwnTable table(String name) {
        return OwnTables.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An offer keeps a hash of the number, which says nothing to the person. */
    @Test
    void anOfferIsToldWithoutTheHashOfItsNumber() {
        assertThat(table("offers").fields()).doesNotContain("mobileNumber");
        assertThat(table("offers").query()).doesNotContain("sentTo");
    }

    @ParameterizedTest
    @CsvSource({
        "verification, returnReasons",
        "verification, reason",
        "ranking, byPoints",
        "offers, reason"
    })
    void whatAnOfficerOrARuleHasSaidIsToldToo(String table, String field) {
        assertThat(table(table).fields()).contains(field);
    }

    /** What the limit of tries counts is no conflict with anybody. */
    @Test
    void onlyNumbersThatAnotherAccountHoldsAreToldAsConflicts() {
        assertThat(table("identity").query()).contains(" AND c.holderId IS NOT NULL");
    }

    @Test
    void aQueryGivesAValueForEachField() {
        assertThat(OwnTables.all())
                .filteredOn(one -> !one.query().isEmpty())
                .allSatisfy(
                        one ->
                                assertThat(values(one.query()))
                                        .as(one.name())
                                        .hasSameSizeAs(one.fields()));
    }

    private static List<String> values(String query) {
        String selected =
                query.substring("SELECT ".length(), query.indexOf(" FROM "))
                        .replaceAll("CONCAT\\(.*\\)\\)", "whole");
        return List.of(selected.split(","));
    }

    /** Whoever has a seat by a plan must not learn of it before the day. */
    @Test
    void onlySeatsThatWereTakenOverAreAwaited() {
        assertThat(AwaitedCentres.QUERY)
                .contains("d.afterId IS NOT NULL", "d.toldAt IS NULL", "d.endedAt IS NULL");
    }
}
