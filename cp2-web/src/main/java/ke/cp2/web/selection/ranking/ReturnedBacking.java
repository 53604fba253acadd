package ke.cp2.web.selection.ranking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.selection.returned.ReturnedDetails;
import ke.cp2.selection.returned.ReturnedRow;
import ke.cp2.web.platform.request.Param;

/**
 * {@code /staff/ranking?vacancy=} and {@code /staff/proposal?vacancy=}: whose details were returned
 * after the closing.
 */
@Named
@RequestScoped
public class ReturnedBacking {

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private ReturnedDetails returned;

    private List<ReturnedRow> people = List.of();

    @PostConstruct
    void load() {
        people = number == null ? List.of() : returned.of(number);
    }

    /** Lists them in the order of their places. */
    public List<ReturnedRow> getPeople() {
        return people;
    }
}
