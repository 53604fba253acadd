package ke.cp2.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A figure of a series as it was when all of them were taken. */
@Entity
@Table(name = "SERIES_FIGURE")
public class SeriesFigure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SERIES_FIGURE_SEQ")
    @SequenceGenerator(name = "SERIES_FIGURE_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Enumerated(EnumType.STRING)
    private FigureKind kind;

    @Column(name = "FIGURE_KEY")
    private String code;

    private long figure;

    protected SeriesFigure() {}

    SeriesFigure(long seriesId, FigureKind kind, String code, long figure) {
        this.seriesId = seriesId;
        this.kind = kind;
        this.code = code;
        this.figure = figure;
    }

    /** Gives the number with the code of what it counts. */
    Figure counted() {
        return new Figure(code, figure);
    }

    FigureKind kind() {
        return kind;
    }
}
