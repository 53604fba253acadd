package ke.cp2.nation;

import ke.cp2.security.AccountId;

/**
 * What is worth a look in a nation.
 *
 * @param crowded the vacancy that most people applied for
 * @param crowd how many
 * @param common another one that is over
 * @param commonCrowd how many applied for it
 * @param open one that is open
 * @param reference an application of the person with the most
 * @param person that person's mobile number
 * @param account that person's account
 * @param administrator the account of an administrator
 * @param officer that of a council officer
 * @param applications how many that person has made
 */
public record NationSights(
        String crowded,
        int crowd,
        String common,
        int commonCrowd,
        String open,
        String reference,
        String person,
        AccountId account,
        AccountId administrator,
        AccountId officer,
        int applications) {}
