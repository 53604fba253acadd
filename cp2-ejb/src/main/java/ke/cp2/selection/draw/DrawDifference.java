package ke.cp2.selection.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import ke.cp2.security.AccountId;

/** Two values that officers entered for the same event, of which neither counts. */
@Entity
@Table(name = "DRAW_DIFFERENCE")
public class DrawDifference {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DRAW_DIFFERENCE_SEQ")
    @SequenceGenerator(name = "DRAW_DIFFERENCE_SEQ")
    private Long id;

    @Column(name = "DRAW_ID")
    private Long drawId;

    @Column(name = "ROUND_NUMBER")
    private int round;

    @Column(name = "FIRST_ENTRY")
    private String firstValue;

    @Column(name = "FIRST_BY")
    private long firstBy;

    @Column(name = "SECOND_ENTRY")
    private String secondValue;

    @Column(name = "SECOND_BY")
    private long secondBy;

    @Column(name = "SECOND_AT")
    private Instant secondAt;

    protected DrawDifference() {}

    static DrawDifference of(
            TieDraw draw,
            int round,
            String firstValue,
            long firstBy,
            String secondValue,
            AccountId secondBy,
            Instant now) {
        DrawDifference difference = new DrawDifference();
        difference.drawId = draw.id();
        difference.round = round;
        difference.firstValue = firstValue;
        difference.firstBy = firstBy;
        difference.secondValue = secondValue;
        difference.secondBy = secondBy.value();
        difference.secondAt = now;
        return difference;
    }

    String firstValue() {
        return firstValue;
    }

    String secondValue() {
        return secondValue;
    }
}
