package ke.cp2.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what is published. */
@ApplicationScoped
public class PublishedVacancies {

    private final List<String> numbers = new CopyOnWriteArrayList<>();

    void hear(@Observes VacancyPublished event) {
        numbers.add(event.number());
    }

    /** How often that vacancy was published. */
    public long count(String number) {
        return numbers.stream().filter(number::equals).count();
    }
}
