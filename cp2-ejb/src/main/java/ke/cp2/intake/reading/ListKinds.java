package ke.cp2.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.job.RunSubject;

/** Finds what knows a list. */
@ApplicationScoped
public class ListKinds {

    @Inject @Any private Instance<ListKind> kinds;

    ListKind of(RunSubject subject) {
        return all().stream()
                .filter(kind -> kind.has(subject))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no list: " + subject.key()));
    }

    /** All kinds of lists. */
    public List<ListKind> all() {
        return kinds.stream().toList();
    }
}
