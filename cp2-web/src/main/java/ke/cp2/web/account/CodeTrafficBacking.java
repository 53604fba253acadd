package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.account.limit.CodeTrafficReport;
import ke.cp2.account.limit.CodeTrafficReports;

/** The part of the page {@code /staff/sms} about one-time passwords. */
@Named
@RequestScoped
public class CodeTrafficBacking {

    @Inject private CodeTrafficReports desk;

    private CodeTrafficReport report;

    @PostConstruct
    void read() {
        report = desk.report();
    }

    /** Tells how it stands now. */
    public CodeTrafficReport getReport() {
        return report;
    }
}
