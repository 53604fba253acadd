package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedLists.Named;

/** Names the first whom a ranked list sets aside, so that an officer can have them checked. */
@Dependent
public class SetAsidePeople {

    private static final int NAMED = 20;

    @Inject private RankedLists lists;

    @Inject private FirstPeople names;

    /**
     * The first of them.
     *
     * @param hidden the ids of applications that the reader does not see
     */
    public List<SetAsidePerson> first(RankedList list, Set<Long> hidden) {
        List<Named> first =
                lists.firstSetAside(list, NAMED).entrySet().stream()
                        .filter(one -> !hidden.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        Map<AccountId, String> named = names.named(first.stream().map(Named::accountId).toList());
        return first.stream()
                .map(one -> new SetAsidePerson(one.reference(), named.get(one.accountId())))
                .toList();
    }
}
