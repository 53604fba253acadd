package ke.cp2.web.audit;

import java.util.Map;
import java.util.Set;

/** Names what the details of the audit trail mention by codes and ids. */
interface AuditCodes {

    /** Knows no code: readers get the codes themselves. */
    AuditCodes NONE =
            new AuditCodes() {
                @Override
                public String position(String code) {
                    return "";
                }

                @Override
                public String county(String code) {
                    return "";
                }

                @Override
                public String subCounty(String code) {
                    return "";
                }

                @Override
                public Map<Long, String> people(Set<Long> accounts) {
                    return Map.of();
                }
            };

    /** The name of a position; "" when there is no such position. */
    String position(String code);

    /** The name of a county; "" when there is none with that code. */
    String county(String code);

    /** The name of a sub-county; "" when there is none with that code. */
    String subCounty(String code);

    /** The names of accounts by their ids. */
    Map<Long, String> people(Set<Long> accounts);
}
