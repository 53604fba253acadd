package ke.cp2.web.sms;

import ke.cp2.platform.PageRequest;

/** The pages of a list of messages, as addresses count them: from 1. */
final class MessagePages {

    private static final int ROWS = 20;
    private static final int LAST = 10_000;

    private MessagePages() {}

    /** The page that an address asks for. */
    static int asked(Integer page) {
        return page == null ? 1 : Math.min(Math.max(page, 1), LAST);
    }

    static PageRequest request(int page) {
        return PageRequest.of((page - 1) * ROWS, ROWS);
    }

    /** The number of the last page. */
    static long count(long rows) {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }
}
