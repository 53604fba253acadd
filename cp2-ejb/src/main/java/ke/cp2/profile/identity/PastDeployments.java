package ke.cp2.profile.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.AccountId;

/** All deployments of earlier years, which the council has recorded. */
@Dependent
public class PastDeployments {

    @PersistenceContext private EntityManager entityManager;

    /**
     * Brings those of a closed duplicate over to the account that the person keeps: rules that look
     * back must see all of them. One that both have stays, and so do all while the kept account has
     * no profile.
     *
     * @return how many
     */
    public int bringOver(AccountId duplicateId, AccountId keptId) {
        return NativeSql.of(
                        "UPDATE PAST_DEPLOYMENT SET ACCOUNT_ID = :kept WHERE ACCOUNT_ID = :duplicate"
                                + " AND EXISTS (SELECT 1 FROM PROFILE P WHERE P.ACCOUNT_ID = :kept)"
                                + " AND NOT EXISTS (SELECT 1 FROM PAST_DEPLOYMENT K"
                                + " WHERE K.ACCOUNT_ID = :kept"
                                + " AND K.EXAM_CODE = PAST_DEPLOYMENT.EXAM_CODE"
                                + " AND K.EXAM_YEAR = PAST_DEPLOYMENT.EXAM_YEAR"
                                + " AND K.CENTRE_CODE = PAST_DEPLOYMENT.CENTRE_CODE)")
                .with("kept", keptId.value())
                .with("duplicate", duplicateId.value())
                .changeFlushed(entityManager);
    }
}
