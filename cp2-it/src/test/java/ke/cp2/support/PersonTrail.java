package ke.cp2.support;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.audit.AuditFilter;
import ke.cp2.audit.AuditLog;
import ke.cp2.audit.AuditRow;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** The audit trail as an administrator finds it by a person's number. */
@Dependent
public class PersonTrail {

    @Inject private AuditLog log;

    @Inject private Tables tables;

    /** The actions, the latest first. */
    public List<String> of(AccountId person) {
        String number =
                String.valueOf(
                        tables.ask(
                                "SELECT MOBILE_NUMBER FROM ACCOUNT WHERE ID = ?", person.value()));
        return As.account(
                AccountId.of(1),
                Role.ADMINISTRATOR,
                () ->
                        log
                                .list(
                                        new AuditFilter(null, number, null, null, null),
                                        PageRequest.of(0, PageRequest.MAXIMUM_SIZE))
                                .rows()
                                .stream()
                                .map(AuditRow::action)
                                .toList());
    }
}
