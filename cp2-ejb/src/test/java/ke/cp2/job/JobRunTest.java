package ke.cp2.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class JobRunTest {

    private static final Instant NOON = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant AFTER_THE_LEASE = NOON.plus(JobRun.LEASE).plusSeconds(1);

    @Test
    void aClaimStartsAnApprovedRun() {
        JobRun run = anApprovedRun();

        FencingToken ticket = run.claim("one", NOON);

        assertThat(run.state()).isEqualTo(JobRunState.RUNNING);
        assertThat(run.isHeldBy(ticket)).isTrue();
    }

    @Test
    void nobodyTakesARunFromALivingNode() {
        JobRun run = anApprovedRun();
        run.claim("one", NOON);

        assertThat(run.isClaimable(null, NOON.plusSeconds(1))).isFalse();
        assertThat(run.isClaimable("two", NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void aRunIsFreeWhenItsLeaseHasRunOut() {
        JobRun run = anApprovedRun();
        run.claim("one", NOON);

        assertThat(run.isClaimable(null, AFTER_THE_LEASE)).isTrue();
    }

    @Test
    void aRestartedNodeTakesItsOwnRunAtOnce() {
        JobRun run = anApprovedRun();
        run.claim("one", NOON);

        assertThat(run.isClaimable("one", NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void aReleasedRunIsFreeAtOnce() {
        JobRun run = anApprovedRun();
        run.release(run.claim("one", NOON), NOON);

        assertThat(run.isClaimable(null, NOON)).isTrue();
    }

    @Test
    void theFormerHolderMayWriteNoMore() {
        JobRun run = anApprovedRun();
        FencingToken former = run.claim("one", NOON);
        FencingToken latest = run.claim("two", AFTER_THE_LEASE);

        assertThatThrownBy(() -> run.advance(former, progress(), AFTER_THE_LEASE))
                .isInstanceOf(RunLostException.class);
        assertThatThrownBy(() -> run.end(former, AFTER_THE_LEASE))
                .isInstanceOf(RunLostException.class);
        run.advance(latest, progress(), AFTER_THE_LEASE);
        assertThat(run.row(null).queued()).isEqualTo(3);
    }

    @Test
    void aChunkNotesItsProgressAndRenewsTheLease() {
        JobRun run = anApprovedRun();
        FencingToken ticket = run.claim("one", NOON);
        run.expect(ticket, 20);

        run.advance(ticket, progress(), NOON.plusSeconds(50));
        run.advance(ticket, progress(), NOON.plusSeconds(100));

        assertThat(run.work().resumeAfter()).isEqualTo("17:4711");
        assertThat(run.row(null).examined()).isEqualTo(10);
        assertThat(run.row(null).matched()).isEqualTo(8);
        assertThat(run.row(null).candidates()).isEqualTo(20);
        assertThat(run.isClaimable(null, NOON.plusSeconds(110))).isFalse();
    }

    @Test
    void aRunThatWasAskedToStopIsStoppedAtItsEnd() {
        JobRun run = anApprovedRun();
        FencingToken ticket = run.claim("one", NOON);

        run.stop(NOON);
        assertThat(run.state()).isEqualTo(JobRunState.RUNNING);
        run.end(ticket, NOON);

        assertThat(run.state()).isEqualTo(JobRunState.STOPPED);
    }

    @Test
    void aRunThatNobodyHasTakenStopsAtOnce() {
        JobRun run = anApprovedRun();
        run.stop(NOON);

        assertThat(run.state()).isEqualTo(JobRunState.STOPPED);
        assertThat(run.isClaimable("one", NOON)).isFalse();
    }

    @Test
    void aStoppedRunGoesOnWhereItEnded() {
        JobRun run = anApprovedRun();
        FencingToken ticket = run.claim("one", NOON);
        run.advance(ticket, progress(), NOON);
        run.stop(NOON);
        run.end(ticket, NOON);

        run.resume();

        assertThat(run.isClaimable(null, NOON)).isTrue();
        assertThat(run.isStopRequested()).isFalse();
        assertThat(run.work().resumeAfter()).isEqualTo("17:4711");
    }

    @Test
    void aFailedRunSaysWhyAndCanGoOn() {
        JobRun run = anApprovedRun();
        run.fail(run.claim("one", NOON), "x".repeat(900), NOON);

        assertThat(run.row(null).reason()).hasSize(500);
        run.resume();
        assertThat(run.row(null).reason()).isNull();
    }

    @Test
    void aFinishedRunIsOver() {
        JobRun run = anApprovedRun();
        run.end(run.claim("one", NOON), NOON);

        assertThat(run.state()).isEqualTo(JobRunState.FINISHED);
        assertThatThrownBy(run::resume).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> run.stop(NOON)).isInstanceOf(BusinessException.class);
    }

    @Test
    void onlyARunThatIsNotOverKeepsItsSubject() {
        JobRun run = anApprovedRun();
        assertThat(activeKeyOf(run)).isEqualTo("vacancy-alerts vacancy:17");

        run.end(run.claim("one", NOON), NOON);

        assertThat(activeKeyOf(run)).isNull();
    }

    @Test
    void noSequenceOfStepsGoesWhereTheTableDoesNotLead() {
        Map<JobRunState, Set<JobRunState>> moves =
                new StateWalk<>(JobRunState.class, Worked::new, (Worked it) -> it.run.state())
                        .refusedBy(RunLostException.class)
                        .step("claim", it -> it.ticket = it.run.claim("one", NOON))
                        .step("stop", it -> it.run.stop(NOON))
                        .step("end", it -> it.run.end(it.ticket, NOON))
                        .step("fail", it -> it.run.fail(it.ticket, "Broke", NOON))
                        .step("release", it -> it.run.release(it.ticket, NOON))
                        .step("resume", it -> it.run.resume())
                        .moves(5);

        moves.forEach(
                (from, reached) ->
                        assertThat(reached).as("from %s", from).allMatch(from::canBecome));
        assertThat(moves.keySet())
                .as("states that it left")
                .containsExactlyInAnyOrder(
                        JobRunState.APPROVED,
                        JobRunState.RUNNING,
                        JobRunState.STOPPED,
                        JobRunState.FAILED);
    }

    /** A run with what its node holds. */
    private static final class Worked {
        private final JobRun run = anApprovedRun();
        private FencingToken ticket = new FencingToken(1, 0);
    }

    private static JobRun anApprovedRun() {
        JobRun run =
                JobRun.approved(
                        Job.VACANCY_ALERTS,
                        RunSubject.vacancy(17, "KCSE-2026-INV-1001"),
                        "key",
                        null,
                        AccountId.of(50L),
                        NOON);
        write(run, "id", 1L);
        return run;
    }

    private static RunProgress progress() {
        return new RunProgress(5, 4, 3, "17:4711");
    }

    private static Object activeKeyOf(JobRun run) {
        try {
            Field field = JobRun.class.getDeclaredField("activeKey");
            field.setAccessible(true);
            return field.get(run);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(JobRun run, String name, Object value) {
        try {
            Field field = JobRun.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(run, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
