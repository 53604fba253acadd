package ke.cp2.selection.list;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.application.selection.RankableApplications.Rankable;
import ke.cp2.profile.value.Gender;
import ke.cp2.selection.score.Score;
import org.jspecify.annotations.Nullable;

/** An application on the ranked list of its vacancy, with its points and the place of it. */
@Entity
@Table(name = "RANKED_APPLICATION")
public class RankedApplication {

    @Id
    @Column(name = "APPLICATION_ID")
    private long applicationId;

    @Column(name = "LIST_ID")
    private long listId;

    private String reference;

    private int points;

    @Enumerated(EnumType.STRING)
    private @Nullable Gender gender;

    @Enumerated(EnumType.STRING)
    private @Nullable Bar bar;

    /** 1 when details that count were changed after the closing, checked since or not; else 0. */
    @Column(name = "CHANGED_LATE")
    private int late;

    private @Nullable String lot;

    @Column(name = "BY_POINTS")
    private @Nullable Integer byPoints;

    private @Nullable Integer place;

    /** Counts the women from the first place to this one. */
    @Column(name = "WOMEN_SO_FAR")
    private int womenSoFar;

    @Column(name = "MEN_SO_FAR")
    private int menSoFar;

    @Column(name = "IDENTITY_KEY")
    private @Nullable String identityKey;

    @Column(name = "KIN_KEY")
    private @Nullable String kinKey;

    @Column(name = "MONEY_KEY")
    private @Nullable String moneyKey;

    @ElementCollection
    @CollectionTable(name = "RANKED_SCORE", joinColumns = @JoinColumn(name = "APPLICATION_ID"))
    private Set<RankedScore> scores = new HashSet<>();

    @Version private int version;

    protected RankedApplication() {}

    RankedApplication(
            long listId,
            Rankable application,
            @Nullable Bar bar,
            @Nullable Gender gender,
            boolean late,
            List<Score> scores,
            TieKeys keys) {
        this.listId = listId;
        this.applicationId = application.id();
        this.reference = application.reference();
        this.bar = bar;
        this.gender = gender;
        this.late = late ? 1 : 0;
        this.points = scores.stream().mapToInt(Score::points).sum();
        scores.forEach(score -> this.scores.add(RankedScore.of(score)));
        this.identityKey = keys.identity();
        this.kinKey = keys.kin();
        this.moneyKey = keys.money();
    }

    /** It has its place. */
    void place(RankedOrder.Placed placed) {
        place = placed.place();
        byPoints = placed.byPoints();
        womenSoFar = placed.soFar().women();
        menSoFar = placed.soFar().men();
        lot = placed.entry().lot();
    }

    long applicationId() {
        return applicationId;
    }
}
