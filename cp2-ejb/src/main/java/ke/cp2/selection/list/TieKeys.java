package ke.cp2.selection.list;

import ke.cp2.profile.ranking.RankedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Holds what ties an applicant to an officer, as it can be compared and not read.
 *
 * @param identity blind index of the national ID number
 * @param kin keyed hash of the number of the next of kin
 * @param money keyed hash of the number that money goes to
 */
record TieKeys(@Nullable String identity, @Nullable String kin, @Nullable String money) {

    static TieKeys of(RankedPerson person, OfficerTies ties) {
        return new TieKeys(
                person.identity(),
                person.kinNumber() == null ? null : ties.keyOf(person.kinNumber()),
                person.moneyNumber() == null ? null : ties.keyOf(person.moneyNumber()));
    }
}
