package ke.cp2.web.sms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.platform.Page;
import ke.cp2.sms.history.DatedSmsRow;
import ke.cp2.sms.history.MessageHistory;
import ke.cp2.web.platform.request.Param;

/** {@code /my/messages}: the reader's own messages, page by page. */
@Named
@RequestScoped
public class MyMessagesBacking {

    @Inject @Param private Integer page;

    @Inject private MessageHistory history;

    private Page<DatedSmsRow> list;
    private String number;

    @PostConstruct
    void load() {
        page = MessagePages.asked(page);
        list = history.mine(MessagePages.request(page));
        number = history.myNumber();
    }

    /** The reader's present number; messages to another one name theirs. */
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
