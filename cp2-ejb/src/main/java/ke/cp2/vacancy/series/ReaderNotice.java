package ke.cp2.vacancy.series;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Fires {@link VacanciesChanged} whenever a row is written, whichever use case wrote it. */
public class ReaderNotice {

    @Inject private Event<VacanciesChanged> changed;

    @PostPersist
    @PostUpdate
    @PostRemove
    void written(Object entity) {
        changed.fire(new VacanciesChanged());
    }
}
