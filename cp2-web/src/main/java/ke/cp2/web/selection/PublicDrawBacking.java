package ke.cp2.web.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ke.cp2.selection.draw.DrawView;
import ke.cp2.selection.draw.PublicDraws;
import ke.cp2.selection.draw.ShownDraw;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.request.Param;

/** {@code /vacancies/draw?number=&draw=}: a draw for everybody; without its number the latest. */
@Named
@RequestScoped
public class PublicDrawBacking {

    /** So many lots stand on the page; all are in its file. */
    private static final int SHOWN = 20;

    private static final String NUMBER = "[1-9][0-9]{0,5}";

    @Inject @Param private String number;

    @Inject
    @Param(name = "draw")
    private String drawNumber;

    @Inject private PublicDraws draws;

    private ShownDraw shown;
    private boolean overdue;

    /** Reads the draw; one that is not there is "not found". */
    public void load() {
        NotFound.unless(find(), this::show);
    }

    private Optional<ShownDraw> find() {
        if (drawNumber == null) {
            return draws.draw(number, null, SHOWN);
        }
        return drawNumber.matches(NUMBER)
                ? draws.draw(number, Integer.valueOf(drawNumber), SHOWN)
                : Optional.empty();
    }

    @Opens
    private void show(ShownDraw found) {
        shown = found;
        overdue = draws.isOverdue(found.draw());
    }

    /** Tells whether the value of the event is overdue. */
    public boolean isOverdue() {
        return overdue;
    }

    public ShownDraw getShown() {
        return shown;
    }

    /** The other draws of the vacancy, the latest first. */
    public List<DrawView> getOthers() {
        return shown.all().stream().filter(draw -> draw.id() != shown.draw().id()).toList();
    }

    /** Counts the draws of the vacancy that were made void. */
    public long getVoided() {
        return shown.all().stream().filter(draw -> draw.voidCause() != null).count();
    }
}
