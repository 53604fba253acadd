package ke.cp2.account;

import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.MobileNumber;
import org.jspecify.annotations.Nullable;

/** A number that is typed twice, because a wrong one goes to a stranger. */
public final class ConfirmedNumber {

    private ConfirmedNumber() {}

    /**
     * The number, whatever the forms that it was typed in.
     *
     * @throws BusinessException at each field that is wrong
     */
    public static MobileNumber of(
            String field, @Nullable String typed, String confirmField, @Nullable String confirmed) {
        Optional<MobileNumber> first = MobileNumber.parse(typed);
        Optional<MobileNumber> second = MobileNumber.parse(confirmed);
        new Refusals()
                .when(first.isEmpty(), field, "account.numberWrong")
                .when(first.isEmpty() && second.isEmpty(), confirmField, "account.numberWrong")
                .when(
                        first.isPresent() && !first.equals(second),
                        confirmField,
                        "account.numbersDiffer")
                .raise();
        return first.orElseThrow();
    }
}
