package ke.cp2.web.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import ke.cp2.audit.AuditPeople;
import ke.cp2.web.reference.Names;

/** Names codes and ids from the reference data and the accounts. */
@Dependent
class KnownCodes implements AuditCodes {

    @Inject private Names names;

    @Inject private AuditPeople people;

    @Override
    public String position(String code) {
        return names.position(code);
    }

    @Override
    public String county(String code) {
        return names.county(code);
    }

    @Override
    public String subCounty(String code) {
        return names.subCounty(code);
    }

    @Override
    public Map<Long, String> people(Set<Long> accounts) {
        return people.names(accounts);
    }
}
