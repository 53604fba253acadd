package ke.cp2.web.sms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.audit.ListName;
import ke.cp2.platform.Page;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.history.DatedSmsRow;
import ke.cp2.sms.history.MessageHistory;
import ke.cp2.sms.history.MessageRecipient;
import ke.cp2.sms.history.SmsHistoryRow;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/messages}: the messages of one person, found by account or mobile number. */
@Named
@ViewScoped
public class PersonMessagesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject @Param private Long account;

    @Inject @Param private String number;

    @Inject @Param private Integer page;

    @Inject private MessageHistory history;

    @Inject private ListFiles files;

    @Inject private Language language;

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

    /** Takes all messages of the person away as a file. */
    public void download(RowsFile.Form form) {
        AccountId of = AccountId.of(Objects.requireNonNull(person).accountId());
        files.send(
                form,
                ListFile.<DatedSmsRow>of(
                                ListName.PERSON_MESSAGES,
                                "sms",
                                ListFile.pages(request -> history.ofPerson(of, request)))
                        .named(of.value())
                        .narrowed(new ListFilter().and("id", of.value()))
                        .each(DatedSmsRow::sms)
                        .column("person.number", SmsHistoryRow::number)
                        .word("history.message", SmsTemplate.class, SmsHistoryRow::template)
                        .word("history.class", MessageClass.class, SmsHistoryRow::messageClass)
                        .word("history.state", SmsState.class, SmsHistoryRow::state)
                        .word("history.reason", SmsFailure.class, SmsHistoryRow::failure)
                        .column("history.created", SmsHistoryRow::createdAt)
                        .column("history.submitted", SmsHistoryRow::submittedAt)
                        .column("history.accepted", SmsHistoryRow::acceptedAt)
                        .column("history.ended", SmsHistoryRow::finalAt)
                        .column("history.attempts", SmsHistoryRow::attempts)
                        .column("history.gateway", SmsHistoryRow::gateway)
                        .column("history.status", SmsHistoryRow::gatewayStatus)
                        .column("history.text", this::text));
    }

    /** The text as the page shows it: never a secret. */
    private String text(SmsHistoryRow row) {
        if (row.secret()) {
            return language.text("sms", "history.secret." + row.secretKind());
        }
        return row.text() == null ? language.text("sms", "history.wiped") : row.text();
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
