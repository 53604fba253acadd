package ke.cp2.web.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.web.platform.language.Format;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;

/** {@code /staff/at-risk}: people who are sent to what is their own school by now. */
@Named
@RequestScoped
public class OwnSchoolsBacking {

    @Inject private PostedPeople posted;

    @Inject private Names names;

    @Inject private Language language;

    @Inject private Format format;

    private List<Row> people = List.of();

    /** Somebody, in words. */
    public record Row(String words, long seriesId, long accountId) {}

    @PostConstruct
    void load() {
        people = posted.atOwnCentre().stream().map(this::row).toList();
    }

    private Row row(PostedPerson one) {
        Instant since = one.ownCentreAt();
        return new Row(
                language.text(
                        "deployment",
                        "own.one",
                        one.fullName() == null ? one.reference() : one.fullName(),
                        names.position(one.positionCode()),
                        one.centreCode(),
                        one.centreName(),
                        one.series(),
                        since == null ? "" : format.dateTime(since)),
                one.seriesId(),
                one.accountId());
    }

    /** Lists them. */
    public List<Row> getPeople() {
        return people;
    }
}
