package ke.cp2.web.platform.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.vacancy.series.VacanciesChanged;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Runnable NOTHING = () -> {};

    private final KeptPages pages = new KeptPages();
    private final AtomicInteger rendered = new AtomicInteger();

    @Test
    void oneRendersWhatManyWant() throws Exception {
        CountDownLatch asked = new CountDownLatch(8);
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<KeptPage>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(
                        readers.submit(
                                () -> {
                                    asked.countDown();
                                    return pages.get(
                                            "/",
                                            LIFE,
                                            () -> {
                                                awaitAll(asked);
                                                return page();
                                            },
                                            NOTHING);
                                }));
            }
            for (Future<Optional<KeptPage>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(rendered).as("renderings for eight readers").hasValue(1);
    }

    @Test
    void holdsNoMoreThanItsMostAndWhatPeopleWantStays() throws Exception {
        for (int i = 0; i < 20 * KeptPages.MOST; i++) {
            pages.get("/vacancies?page=" + i, LIFE, this::page, NOTHING);
            pages.get("/", LIFE, this::page, NOTHING);
        }

        assertThat(pages.size()).isEqualTo(KeptPages.MOST);
        assertThat(rendered).hasValue(20 * KeptPages.MOST + 1);
    }

    @Test
    void aChangeIsReadAtOnceEvenWhenARenderingIsUnderWay() throws Exception {
        pages.get("/", LIFE, this::page, NOTHING);
        pages.changed(new VacanciesChanged());
        pages.get(
                "/",
                LIFE,
                () -> {
                    pages.changed(new VacanciesChanged());
                    return page();
                },
                NOTHING);
        pages.get("/", LIFE, this::page, NOTHING);

        assertThat(rendered).hasValue(3);
    }

    @Test
    void whatIsOldOrCannotBeKeptIsRenderedAgain() throws Exception {
        Duration brief = Duration.ofNanos(1);
        pages.get("/", brief, this::page, NOTHING);
        pages.get("/", brief, this::page, NOTHING);
        assertThat(rendered).as("of old ones").hasValue(2);

        assertThat(pages.get("/other", LIFE, Optional::empty, NOTHING)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                pages.get(
                                        "/other",
                                        LIFE,
                                        () -> {
                                            throw new IllegalStateException("database away");
                                        },
                                        NOTHING));
        assertThat(pages.size()).as("the page before alone").isOne();
    }

    private static void awaitAll(CountDownLatch asked) {
        try {
            asked.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<KeptPage> page() {
        int number = rendered.incrementAndGet();
        return Optional.of(
                new KeptPage(
                        "text/html",
                        Map.of(),
                        ("page " + number).getBytes(StandardCharsets.UTF_8)));
    }
}
