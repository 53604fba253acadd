package ke.cp2.web.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ke.cp2.deployment.change.AbsenceCause;
import ke.cp2.deployment.change.OwnCauses;
import ke.cp2.deployment.posting.MyDeployments;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.home.own.AwaitedCentres;
import ke.cp2.vacancy.series.MovedDays;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /my/deployments}: where the reader is sent, and was sent before. */
@Named
@RequestScoped
public class MyDeploymentsBacking {

    @Inject private MyDeployments deployments;

    @Inject private AwaitedCentres awaited;

    @Inject private OwnCauses causes;

    @Inject private Names names;

    @Inject private Language language;

    private List<Card> cards;
    private List<Stood> stoodDown;
    private long coming;

    /** A deployment, in words. */
    public record Card(
            PostedPerson deployment,
            String exam,
            String position,
            String place,
            String cause,
            @Nullable MovedDays moved) {}

    /** A deployment that ended before the reader was told of it, in words. */
    public record Stood(MyDeployments.StoodDown own, String position, String cause) {}

    @PostConstruct
    void load() {
        Map<Long, AbsenceCause> known = causes.ofDeployments();
        coming = awaited.count();
        stoodDown =
                deployments.stoodDown().stream()
                        .map(
                                own ->
                                        new Stood(
                                                own,
                                                names.position(own.positionCode()),
                                                cause(known.get(own.id()))))
                        .toList();
        cards =
                deployments.list().stream()
                        .map(
                                own ->
                                        new Card(
                                                own,
                                                names.exam(own.examCode()),
                                                names.position(own.positionCode()),
                                                names.place(own.countyCode(), own.subCountyCode()),
                                                cause(known.get(own.id())),
                                                deployments.movedDays(own).orElse(null)))
                        .toList();
    }

    private String cause(@Nullable AbsenceCause chosen) {
        return chosen == null ? "" : language.text("deployment", "mine.cause." + chosen);
    }

    /** So many centres an SMS has said that the reader is told of later. */
    public long getComing() {
        return coming;
    }

    public List<Card> getCards() {
        return cards;
    }

    /** The deployments that ended before the reader was told of them. */
    public List<Stood> getStoodDown() {
        return stoodDown;
    }
}
