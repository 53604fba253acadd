package ke.cp2.vacancy.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A rule that is switched on for a position of a series. Switching it off removes it. */
@Entity
@EntityListeners(ReaderNotice.class)
@Table(name = "SERIES_RULE")
public class SeriesRule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SERIES_RULE_SEQ")
    @SequenceGenerator(name = "SERIES_RULE_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "RULE_NAME")
    private RuleName name;

    @Column(name = "RULE_VALUE")
    private @Nullable String value;

    @Version private int version;

    protected SeriesRule() {}

    /** Switches a rule on. */
    public SeriesRule(ExamSeries series, String positionCode, RuleSetting setting) {
        this.seriesId = series.id();
        this.positionCode = positionCode;
        this.name = setting.name();
        this.value = setting.value();
    }

    /** Gives the rule another value. */
    void become(RuleSetting setting) {
        if (setting.name() != name) {
            throw new IllegalArgumentException(setting.name() + " is not " + name);
        }
        value = setting.value();
    }

    public long seriesId() {
        return seriesId;
    }

    public String positionCode() {
        return positionCode;
    }

    public RuleSetting setting() {
        return new RuleSetting(name, value);
    }
}
