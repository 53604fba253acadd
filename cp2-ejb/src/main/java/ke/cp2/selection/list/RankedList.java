package ke.cp2.selection.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import ke.cp2.security.AccountId;
import ke.cp2.selection.score.ScoreSheet;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** The ranked list of a vacancy, which a job makes, and its figures. */
@Entity
@Table(name = "RANKED_LIST")
public class RankedList {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RANKED_LIST_SEQ")
    @SequenceGenerator(name = "RANKED_LIST_SEQ")
    private Long id;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Column(name = "SHEET_ID")
    private long sheetId;

    @Enumerated(EnumType.STRING)
    private RankedListState state;

    /** Counts how often it was made or placed: what was proposed by an earlier one is no more. */
    @Column(name = "LIST_ROUND")
    private int round;

    private int posts;

    private int reserves;

    private String standing;

    private int ranked;

    private int barred;

    private int tied;

    @Column(name = "TIED_AT_BORDER")
    private int tiedAtBorder;

    private int moved;

    private int lots;

    @Column(name = "PLACED_TO")
    private int placedTo;

    @Column(name = "ORDER_MARK")
    private @Nullable String orderMark;

    @Column(name = "MADE_BY")
    private long madeBy;

    @Column(name = "MADE_AT")
    private Instant madeAt;

    @Column(name = "READY_AT")
    private @Nullable Instant readyAt;

    @Version private int version;

    protected RankedList() {}

    /** A list that is about to be made. */
    RankedList(VacancyId vacancyId) {
        this.vacancyId = vacancyId.value();
        this.state = RankedListState.SCORING;
        this.standing = "";
    }

    /**
     * An officer has it made, from the first application.
     *
     * @param free so many posts nobody holds
     * @param missing so many places of the reserve list nobody has, who were decided on before
     * @param waiting which applications wait and how many posts are held
     */
    void make(
            ScoreSheet sheet,
            int free,
            int missing,
            String waiting,
            AccountId officer,
            Instant now) {
        sheetId = sheet.id();
        posts = free;
        reserves = Math.max(sheet.terms().reserves(free), missing);
        standing = waiting;
        madeBy = officer.value();
        madeAt = now;
        ranked = 0;
        begin(RankedListState.SCORING);
    }

    /** Its places are given anew, for there are lots now; the points stay. */
    void placeAnew() {
        begin(RankedListState.PLACING);
    }

    private void begin(RankedListState next) {
        state = next;
        round++;
        readyAt = null;
        placeFrom(0, null);
    }

    /** So many more have their points. */
    void scored(int more) {
        ranked += more;
    }

    /** All have their points. */
    void allScored() {
        state = RankedListState.PLACING;
        placeFrom(0, null);
    }

    /** So many have their places, in the order with that mark. */
    final void placeFrom(int placed, @Nullable String mark) {
        placedTo = placed;
        orderMark = mark;
    }

    /** All have their places. */
    void ready(RankedOrder order, Instant now) {
        barred = order.barred();
        tied = order.tied();
        tiedAtBorder = order.tiedAtBorder();
        moved = order.moved();
        lots = order.lots();
        state = RankedListState.READY;
        readyAt = now;
    }

    public long id() {
        return id;
    }

    public VacancyId vacancyId() {
        return VacancyId.of(vacancyId);
    }

    public long sheetId() {
        return sheetId;
    }

    public RankedListState state() {
        return state;
    }

    public int round() {
        return round;
    }

    /** So many posts nobody held when it was made. */
    public int posts() {
        return posts;
    }

    /** So many places its reserve list has. */
    public int reserves() {
        return reserves;
    }

    /**
     * Tells whether a list made now would be of the same applications for the same free posts.
     *
     * @param now which applications wait and how many posts are held
     * @param vacancyPosts so many the vacancy has now
     * @param held so many of them are held now
     */
    public boolean isCurrent(String now, int vacancyPosts, long held) {
        return standing.equals(now) && posts == free(vacancyPosts, held);
    }

    /** The posts that nobody holds. */
    static int free(int vacancyPosts, long held) {
        return (int) Math.max(0, vacancyPosts - held);
    }

    /** Tells which applications waited and how many posts were held when it was made. */
    public String standing() {
        return standing;
    }

    /** So many have points. */
    public int ranked() {
        return ranked;
    }

    /** So many stand behind all others, and get no post. */
    public int barred() {
        return barred;
    }

    /** So many have the same points as others, and need a lot. */
    public int tied() {
        return tied;
    }

    int tiedAtBorder() {
        return tiedAtBorder;
    }

    int moved() {
        return moved;
    }

    int lots() {
        return lots;
    }

    int placedTo() {
        return placedTo;
    }

    @Nullable String orderMark() {
        return orderMark;
    }

    AccountId madeBy() {
        return AccountId.of(madeBy);
    }

    Instant madeAt() {
        return madeAt;
    }
}
