package ke.cp2.profile.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.review.ProfileChange;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

/** Changes of one field are one change: from what stood there first to what stands there last. */
class RankedChangesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private static RankedChange home(String before, String after, int hour) {
        return new RankedChange(
                AccountId.of(1),
                null,
                new ProfileChange(
                        ProfileSection.PERSONAL, "", "homeSubCounty", before, after, false),
                NOW.plusSeconds(3600L * hour));
    }

    private static RankedChange entry(long id, String before, String after) {
        return new RankedChange(
                AccountId.of(1),
                id,
                new ProfileChange(ProfileSection.WORK, "", null, before, after, false),
                NOW);
    }

    @Test
    void twoChangesOfOneFieldAreOne() {
        assertThat(RankedChanges.whole(List.of(home("A", "B", 1), home("B", "C", 2))))
                .extracting(
                        late -> late.change().before(),
                        late -> late.change().after(),
                        LateChange::changedAt)
                .containsExactly(tuple("A", "C", NOW.plusSeconds(7200)));
    }

    @Test
    void whatIsChangedBackIsNoChange() {
        assertThat(RankedChanges.whole(List.of(home("A", "B", 1), home("B", "A", 2)))).isEmpty();
        assertThat(RankedChanges.whole(List.of(entry(7, null, "School"), entry(7, "School", null))))
                .isEmpty();
    }

    @Test
    void entriesAreToldApart() {
        assertThat(RankedChanges.whole(List.of(entry(7, null, "School"), entry(8, "School", null))))
                .hasSize(2);
    }

    @Test
    void aSensitiveNumberThatChangedIsAlwaysAChange() {
        RankedChange number =
                new RankedChange(
                        AccountId.of(1),
                        null,
                        new ProfileChange(
                                ProfileSection.PERSONAL, "", "nationalId", null, null, true),
                        NOW);
        assertThat(RankedChanges.whole(List.of(number))).hasSize(1);
    }
}
