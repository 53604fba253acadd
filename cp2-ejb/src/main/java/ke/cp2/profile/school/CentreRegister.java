package ke.cp2.profile.school;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which centres there are. Whoever keeps their lists implements it. */
public interface CentreRegister {

    /** Tells whether no series has a list yet: then no number can be held against it. */
    boolean isEmpty();

    /** The centre with that code. */
    Optional<KnownCentre> byCode(String code);

    /** All centres of a sub-county. */
    List<KnownCentre> of(String subCountyCode);

    /**
     * Centres of a county whose names contain all words, in any order, by their names.
     *
     * @param words in small letters
     * @param subCountyCode null for the whole county
     */
    List<KnownCentre> named(
            Collection<String> words, String countyCode, @Nullable String subCountyCode, int most);

    /** Tells whether there is a centre with that code, as far as anybody knows. */
    default boolean mayHave(String code) {
        return byCode(code).isPresent() || isEmpty();
    }
}
