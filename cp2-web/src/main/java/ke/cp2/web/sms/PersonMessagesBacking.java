package ke.cp2.web.sms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.Page;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.history.DatedSmsRow;
import ke.cp2.sms.history.MessageHistory;
import ke.cp2.sms.history.MessageRecipient;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/messages}: the messages of one person, found by account or mobile number. */
@Named
@RequestScoped
public class PersonMessagesBacking {

    @Inject @Param private Long account;

    @Inject @Param private String number;

    @Inject @Param private Integer page;

    @Inject private MessageHistory history;

    private @Nullable MessageRecipient person;
    private Page<DatedSmsRow> list = new Page<>(List.of(), 0);

    @PostConstruct
    void load() {
        page = MessagePages.asked(page);
        person = find().orElse(null);
        if (person != null) {
            list = history.ofPerson(AccountId.of(person.accountId()), MessagePages.request(page));
        }
    }

    private Optional<MessageRecipient> find() {
        if (account != null) {
            return history.person(AccountId.of(account));
        }
        return number == null ? Optional.empty() : history.personOf(number);
    }

    /** Tells whether somebody was looked for. */
    public boolean isAsked() {
        return account != null || number != null;
    }

    /** Tells whether what was typed is no number, so that nobody can have it. */
    public boolean isNoNumber() {
        return account == null && number != null && MobileNumber.parse(number).isEmpty();
    }

    /** Gives the person who was found; null for nobody that the reader may see. */
    public @Nullable MessageRecipient getPerson() {
        return person;
    }

    public String getNumber() {
        return number;
    }

    public List<DatedSmsRow> getRows() {
        return list.rows();
    }

    /** The number of this page, from 1. */
    public int getPage() {
        return page;
    }

    /** The number of the last page. */
    public long getPages() {
        return MessagePages.count(list.total());
    }
}
