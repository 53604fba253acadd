package ke.cp2.web.selection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.selection.draw.DrawView;
import ke.cp2.selection.draw.PublicDraws;
import org.jspecify.annotations.Nullable;

/** {@code /vacancies/draws}: the latest draws of all vacancies. */
@Named
@RequestScoped
public class PublicDrawsBacking {

    @Inject private PublicDraws draws;

    private List<DrawView> rows = List.of();

    @PostConstruct
    void read() {
        rows = draws.latest();
    }

    /** Tells whether the value of a draw's event is overdue. */
    public boolean isOverdue(@Nullable DrawView draw) {
        return draw != null && draws.isOverdue(draw);
    }

    public List<DrawView> getRows() {
        return rows;
    }
}
