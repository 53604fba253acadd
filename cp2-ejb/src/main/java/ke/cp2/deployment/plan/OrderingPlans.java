package ke.cp2.deployment.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import ke.cp2.job.JobLauncher;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets officers order plans of deployments: a sub-county officer of the own sub-county, council
 * officers of any part of the country. A plan changes nothing until another officer approves it.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class OrderingPlans {

    @Inject private OrderTransactions transactions;

    @Inject private SeriesNames names;

    @Inject private JobLauncher launcher;

    @Inject private Caller caller;

    /**
     * Shows what an order would plan; empty when there is no such series.
     *
     * @throws BusinessException at {@code seed} when it is none, at {@code subCounty} when no
     *     centre there needs anybody
     */
    public Optional<OrderPreview> preview(@Nullable Long seriesId, @NotNull OrderForm form) {
        Refusals refusals = new Refusals().check(form::typedSeed);
        if (caller.subCountyLimit() == null) {
            refusals.check(form::requireFittingPlace);
        }
        refusals.raise();
        return seriesId == null
                ? Optional.empty()
                : names.byId(seriesId).map(series -> preview(series, form));
    }

    private OrderPreview preview(SeriesName series, OrderForm form) {
        if (form.isSecondPass()) {
            requireCouncil();
            return transactions.secondPass(series, county(form));
        }
        return transactions.preview(series, county(form), subCounty(form));
    }

    /** A second pass takes people over the borders of sub-counties: the council orders it. */
    private void requireCouncil() {
        if (caller.subCountyLimit() != null) {
            throw BusinessException.of("deployment.passOfCouncil");
        }
    }

    /**
     * Starts to make the plans, or the second passes.
     *
     * @param shown how many plans the officer has read of
     * @return the run
     * @throws BusinessException when there would be others by now, or a job is at work on them
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long order(long seriesId, @NotNull OrderForm form, int shown) {
        SeriesName series =
                names.byId(seriesId)
                        .orElseThrow(() -> BusinessException.of("deployment.seriesMissing"));
        long run;
        if (form.isSecondPass()) {
            requireCouncil();
            run = transactions.orderSecondPass(series, county(form), form.typedSeed(), shown);
        } else {
            run =
                    transactions.order(
                            series, county(form), subCounty(form), form.typedSeed(), shown);
        }
        launcher.launch(run);
        return run;
    }

    private @Nullable String county(OrderForm form) {
        return caller.subCountyLimit() == null ? form.getCounty() : null;
    }

    private @Nullable String subCounty(OrderForm form) {
        String limit = caller.subCountyLimit();
        return limit == null ? form.getSubCounty() : limit;
    }
}
