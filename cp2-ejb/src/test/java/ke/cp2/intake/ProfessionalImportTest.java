package ke.cp2.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class ProfessionalImportTest {

    private static final Instant NOON = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void noSequenceOfStepsGoesWhereTheTableDoesNotLead() {
        Map<ImportState, Set<ImportState>> moves =
                new StateWalk<>(
                                ImportState.class,
                                () ->
                                        ProfessionalImport.uploaded(
                                                "teachers.xlsx", AccountId.of(1), NOON),
                                ProfessionalImportTest::stateOf)
                        .step("read again", it -> it.readAgain(0, false))
                        .step("find", it -> it.found(3, 1, 0))
                        .step("show", ProfessionalImport::show)
                        .step(
                                "no list",
                                it ->
                                        it.turnOutUnreadable(
                                                BusinessException.of("campaign.importEmpty")))
                        .step("confirm", it -> it.confirm(0))
                        .step("discard", ProfessionalImport::discard)
                        .step("nobody decides", ProfessionalImport::expire)
                        .moves(5);

        moves.forEach(
                (from, reached) ->
                        assertThat(reached).as("from %s", from).allMatch(from::canBecome));
        assertThat(moves.keySet())
                .as("states that it left")
                .containsExactlyInAnyOrder(ImportState.READING, ImportState.PREVIEWED);
    }

    private static ImportState stateOf(ProfessionalImport list) {
        try {
            Field state = ProfessionalImport.class.getDeclaredField("state");
            state.setAccessible(true);
            return (ImportState) state.get(list);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
