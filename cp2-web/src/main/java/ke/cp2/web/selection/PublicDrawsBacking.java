package ke.cp2.web.selection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.selection.draw.PublicDraws;

/** {@code /vacancies/draws}: the latest draws of all vacancies. */
@Named
@RequestScoped
public class PublicDrawsBacking {

    @Inject private PublicDraws draws;

    private List<ListedDraw> rows = List.of();

    @PostConstruct
    void read() {
        rows =
                draws.latest().stream()
                        .map(draw -> new ListedDraw(draw, draws.isOverdue(draw)))
                        .toList();
    }

    public List<ListedDraw> getRows() {
        return rows;
    }
}
