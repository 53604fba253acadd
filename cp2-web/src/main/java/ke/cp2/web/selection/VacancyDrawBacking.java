package ke.cp2.web.selection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.selection.draw.PublicDraws;
import ke.cp2.web.platform.request.Param;

/** The way from a vacancy to its draw. */
@Named
@RequestScoped
public class VacancyDrawBacking {

    @Inject @Param private String number;

    @Inject private PublicDraws draws;

    private boolean drawn;

    @PostConstruct
    void ask() {
        drawn = draws.hasAny(number);
    }

    /** Tells whether the vacancy has or had a draw. */
    public boolean isDrawn() {
        return drawn;
    }
}
