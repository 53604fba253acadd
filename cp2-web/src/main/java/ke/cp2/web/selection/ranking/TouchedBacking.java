package ke.cp2.web.selection.ranking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.security.AccountId;
import ke.cp2.selection.returned.ReturnedDetails;
import ke.cp2.selection.returned.TouchedApplication;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.application.ApplicationWords;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/profile?account=}: the applications that the return of the details touches. */
@Named
@RequestScoped
public class TouchedBacking {

    @Inject
    @Param(name = "account")
    private Long accountId;

    @Inject private ReturnedDetails returned;

    @Inject private ApplicationWords words;

    /**
     * Shows one of them.
     *
     * @param number of the vacancy
     * @param title of the vacancy
     */
    public record Row(String reference, String number, String title, @Nullable Integer place) {}

    private List<Row> applications = List.of();

    @PostConstruct
    void load() {
        applications =
                accountId == null
                        ? List.of()
                        : returned.touched(AccountId.of(accountId)).stream()
                                .map(this::row)
                                .toList();
    }

    private Row row(TouchedApplication one) {
        VacancyDetails vacancy = one.vacancy();
        return new Row(
                one.reference(),
                vacancy.number(),
                words.title(vacancy.positionCode(), vacancy.examCode(), vacancy.examYear()),
                one.place());
    }

    /** Lists those on vacancies that have closed. */
    public List<Row> getApplications() {
        return applications;
    }
}
