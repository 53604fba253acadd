package ke.cp2.account.secondfactor;

import ke.cp2.platform.BusinessException;

/** The refusal of a code, beside its field. */
final class CodeRefusal {

    private static final String FIELD = "code";

    private CodeRefusal() {}

    static void unlessRight(CodeVerdict verdict) {
        switch (verdict) {
            case WRONG -> throw BusinessException.at(FIELD, "account.codeWrong");
            case USED -> throw BusinessException.at(FIELD, "account.codeUsed");
            case RECOVERY_USED -> throw BusinessException.at(FIELD, "account.recoveryCodeUsed");
            case PAUSED ->
                    throw BusinessException.at(
                            FIELD, "account.codesPaused", WrongCodes.PAUSE.toMinutes());
            case RIGHT -> {
                // Nothing to refuse.
            }
        }
    }
}
