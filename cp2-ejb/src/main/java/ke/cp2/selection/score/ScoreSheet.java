package ke.cp2.selection.score;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ke.cp2.security.AccountId;

/**
 * An edition of the score sheet of a series for a position. It never changes: whoever changes the
 * sheet writes the next edition, and a ranked list names the one that it was made by.
 */
@Entity
@Table(name = "SCORE_SHEET")
public class ScoreSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SCORE_SHEET_SEQ")
    @SequenceGenerator(name = "SCORE_SHEET_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    private int edition;

    @Column(name = "RESERVE_PERCENT")
    private int reservePercent;

    @Column(name = "TWO_THIRDS")
    private boolean twoThirds;

    @Column(name = "SET_BY")
    private long setBy;

    @Column(name = "SET_AT")
    private Instant setAt;

    @ElementCollection
    @CollectionTable(name = "SCORE_CRITERION", joinColumns = @JoinColumn(name = "SHEET_ID"))
    private Set<SheetCriterion> criteria = new HashSet<>();

    protected ScoreSheet() {}

    /** The next edition of a sheet. */
    public ScoreSheet(
            long seriesId,
            String positionCode,
            int edition,
            SheetTerms terms,
            AccountId officer,
            Instant now) {
        this.seriesId = seriesId;
        this.positionCode = positionCode;
        this.edition = edition;
        this.reservePercent = terms.reservePercent();
        this.twoThirds = terms.twoThirds();
        this.setBy = officer.value();
        this.setAt = now;
        terms.settings().forEach(setting -> criteria.add(SheetCriterion.of(setting)));
    }

    /**
     * Tells whether it was set after an instant and says something else than what was in force.
     *
     * @param inForce the latest edition by that instant; empty when there was none
     */
    public boolean isNewSince(Instant instant, Optional<ScoreSheet> inForce) {
        return setAt.isAfter(instant)
                && inForce.map(sheet -> !sheet.terms().equals(terms())).orElse(true);
    }

    public long id() {
        return id;
    }

    public int edition() {
        return edition;
    }

    public AccountId madeBy() {
        return AccountId.of(setBy);
    }

    public Instant madeAt() {
        return setAt;
    }

    /** Gives what it says of a criterion; one that came later than the sheet gives nothing. */
    private CriterionSetting setting(Criterion criterion) {
        return criteria.stream()
                .map(SheetCriterion::setting)
                .filter(setting -> setting.criterion() == criterion)
                .findFirst()
                .orElseGet(() -> new CriterionSetting(criterion, 0, criterion.first().reach()));
    }

    /** Gives what it says. */
    public SheetTerms terms() {
        return new SheetTerms(
                Arrays.stream(Criterion.values()).map(this::setting).toList(),
                reservePercent,
                twoThirds);
    }
}
