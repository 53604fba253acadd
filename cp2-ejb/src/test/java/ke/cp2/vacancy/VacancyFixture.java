package ke.cp2.vacancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import ke.cp2.platform.Kenya;
import ke.cp2.reference.StationType;
import ke.cp2.vacancy.series.ExamSeries;

/** Vacancies for tests: {@code aVacancy().of("EXR").withPosts(3).draft()}. */
public final class VacancyFixture {

    /** When the window of a fixture opens: 1 September 2026, 08:00 in Kenya. */
    public static final Instant OPENS = Instant.parse("2026-09-01T05:00:00Z");

    /** When the window of a fixture closes: 11 September 2026, 17:00 in Kenya. */
    public static final Instant CLOSES = Instant.parse("2026-09-11T14:00:00Z");

    private static final long SERIAL = 1001;

    private String position = "INV";
    private String stationName = "Mwangaza Secondary School";
    private String subject;
    private int posts = 10;
    private Instant opens = OPENS;
    private Instant closes = CLOSES;
    private String description = "Bring your national ID card.";

    private VacancyFixture() {}

    /** Ten invigilators at a centre in Kiambu. */
    public static VacancyFixture aVacancy() {
        return new VacancyFixture();
    }

    /** KCSE 2026, from 26 October to 20 November, as if it were saved. */
    public static ExamSeries aSeries() {
        return aSeries(7, "KCSE", 2026);
    }

    /** Three invigilators in Nairobi, of a vacancy that has closed, as pages read it. */
    public static VacancyDetails closedDetails(Instant opensAt, Instant closesAt) {
        return new VacancyDetails(
                1,
                "KCSE-2026-INV-1001",
                1,
                "KCSE",
                2026,
                LocalDate.of(2026, 11, 2),
                "SI",
                StationType.EXAM_CENTRE,
                null,
                null,
                "INV",
                "047",
                "04711",
                null,
                null,
                3,
                opensAt,
                closesAt,
                null,
                VacancyState.CLOSED,
                false);
    }

    static ExamSeries aSeries(long id, String exam, int year) {
        ExamSeries series =
                new ExamSeries(exam, year, LocalDate.of(year, 10, 26), LocalDate.of(year, 11, 20));
        Saved.give(series, id);
        return series;
    }

    public VacancyFixture of(String positionCode) {
        position = positionCode;
        return this;
    }

    public VacancyFixture at(String name) {
        stationName = name;
        return this;
    }

    public VacancyFixture inSubject(String code) {
        subject = code;
        return this;
    }

    public VacancyFixture withPosts(int count) {
        posts = count;
        return this;
    }

    public VacancyFixture open(Instant from, Instant to) {
        opens = from;
        closes = to;
        return this;
    }

    public VacancyFixture saying(String text) {
        description = text;
        return this;
    }

    public VacancyTerms terms() {
        return new VacancyTerms(
                "SI",
                StationType.EXAM_CENTRE,
                stationName,
                "22105001",
                position,
                "022",
                "02207",
                subject,
                null,
                posts,
                new Window(opens, closes),
                description);
    }

    public Vacancy draft() {
        return Vacancy.draft(SERIAL, aSeries(), terms());
    }

    /** Published a day before its window opens. */
    public Vacancy published() {
        Vacancy vacancy = draft();
        vacancy.publish(null, opens.minusSeconds(86_400));
        return vacancy;
    }

    /** The same as an officer fills it in. */
    public VacancyForm form(long seriesId) {
        VacancyForm form = new VacancyForm();
        form.setSeries(seriesId);
        form.setActivity("SI");
        form.setStationType(StationType.EXAM_CENTRE);
        form.setStationName(stationName);
        form.setPosition(position);
        form.setCounty("022");
        form.setSubCounty("02207");
        form.setSubject(subject);
        form.setPosts(posts);
        form.setOpensAt(wallClock(opens));
        form.setClosesAt(wallClock(closes));
        form.setDescription(description);
        return form;
    }

    private static LocalDateTime wallClock(Instant instant) {
        return Kenya.wallClock(instant);
    }
}
