package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.audit.ListName;
import ke.cp2.offer.OfferChannel;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.OfferStanding;
import ke.cp2.offer.PassedOverRow;
import ke.cp2.offer.VacancyOffers;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/offers?vacancy=}: the offers of a vacancy, and how they stand. */
@Named
@ViewScoped
public class OffersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private VacancyOffers offers;

    @Inject private ListFiles files;

    @Inject private Language language;

    private @Nullable OfferStanding standing;
    private List<PassedOverRow> passedOver = List.of();
    private LazyRows<OfferRow> rows;

    @PostConstruct
    void load() {
        standing = offers.standing(number).orElse(null);
        passedOver = offers.passedOver(number);
        rows = new LazyRows<>(page -> offers.list(number, page), OfferRow::id);
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(standing != null);
    }

    /** Lists to whom no post is offered because the centre is the own one. */
    public List<PassedOverRow> getPassedOver() {
        return passedOver;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.<OfferRow>of(
                                ListName.OFFERS,
                                "application",
                                (last, before) ->
                                        offers.next(number, last == null ? null : last.id()))
                        .named(number)
                        .narrowed(new ListFilter().and("vacancy", number))
                        .column("reference", OfferRow::reference)
                        .column("applicant", OfferRow::applicantName)
                        .column("state", this::state)
                        .in("offer")
                        .column("offeredAt", OfferRow::offeredAt)
                        .column("deadline", OfferRow::deadline)
                        .column("answered", OfferRow::endedAt)
                        .word("channel", OfferChannel.class, OfferRow::channel)
                        .in("application")
                        .column("reason", OfferRow::reason));
    }

    public @Nullable OfferStanding getStanding() {
        return standing;
    }

    public LazyRows<OfferRow> getRows() {
        return rows;
    }

    private String state(OfferRow row) {
        return language.text("offer", "OfferState." + row.state())
                + (row.isGivenUp() ? ", " + language.text("offer", "givenUp") : "")
                + (row.fromReserve() ? ", " + language.text("offer", "fromReserve") : "")
                + (row.byTwoThirds() ? ", " + language.text("offer", "byTwoThirds") : "");
    }
}
