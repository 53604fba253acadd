package ke.cp2.web.application;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an officer has ticked in the lists of vacancies, and where in them the officer is. It
 * lives as long as the session, so that ticks and place survive paging, sorting, filtering and a
 * look at one application.
 */
@SessionScoped
public class ChosenApplications implements Serializable {

    /** The most that can be ticked one by one; more are decided on by a filter. */
    static final int MOST = 500;

    private static final int LISTS = 10;
    private static final long serialVersionUID = 1L;

    private static final class Marks implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Set<String> chosen = new LinkedHashSet<>();
        private @Nullable String place;
    }

    private final Map<String, Marks> marks = new LinkedHashMap<>(LISTS, 0.75f, true);

    /** The references of the applications that are ticked. */
    synchronized Set<String> of(String vacancyNumber) {
        return new LinkedHashSet<>(marksOf(vacancyNumber).chosen);
    }

    synchronized boolean contains(@Nullable String vacancyNumber, String reference) {
        return marksOf(vacancyNumber).chosen.contains(reference);
    }

    synchronized int count(@Nullable String vacancyNumber) {
        return marksOf(vacancyNumber).chosen.size();
    }

    /**
     * Ticks and unticks.
     *
     * @throws BusinessException when more would be ticked than can be
     */
    synchronized void change(
            @Nullable String vacancyNumber,
            Collection<String> ticked,
            Collection<String> unticked) {
        Set<String> chosen = marksOf(vacancyNumber).chosen;
        Set<String> wanted = new LinkedHashSet<>(chosen);
        wanted.removeAll(unticked);
        wanted.addAll(ticked);
        if (wanted.size() > MOST) {
            throw BusinessException.of("application.tooManyChosen", MOST);
        }
        chosen.clear();
        chosen.addAll(wanted);
    }

    /** Unticks all of a vacancy. */
    public synchronized void clear(@Nullable String vacancyNumber) {
        marksOf(vacancyNumber).chosen.clear();
    }

    /** Notes the address of the list as the officer sees it now. */
    synchronized void isAt(@Nullable String vacancyNumber, String address) {
        marksOf(vacancyNumber).place = address;
    }

    /** The address of the list as the officer saw it last. */
    public synchronized String place(@Nullable String vacancyNumber) {
        String place = marksOf(vacancyNumber).place;
        return place == null ? "/staff/applications?vacancy=" + vacancyNumber : place;
    }

    private Marks marksOf(@Nullable String vacancyNumber) {
        Marks own = marks.computeIfAbsent(vacancyNumber, number -> new Marks());
        if (marks.size() > LISTS) {
            marks.remove(marks.keySet().iterator().next());
        }
        return own;
    }
}
