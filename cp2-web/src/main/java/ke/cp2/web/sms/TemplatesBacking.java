package ke.cp2.web.sms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.sms.text.EditingTemplates;
import ke.cp2.sms.text.TemplateForm;

/** The page {@code /staff/sms/templates}: all texts in all languages. */
@Named
@RequestScoped
public class TemplatesBacking {

    @Inject private EditingTemplates editing;

    @Inject private SmsLength length;

    private List<TemplateForm> all;
    private List<String> lengths;

    @PostConstruct
    void open() {
        all = editing.list();
        lengths = all.stream().map(row -> length.inWords(row.typical())).toList();
    }

    public List<TemplateForm> getAll() {
        return all;
    }

    /** Tells how long each text is, in words. */
    public List<String> getLengths() {
        return lengths;
    }
}
