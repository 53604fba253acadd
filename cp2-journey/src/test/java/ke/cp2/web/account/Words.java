package ke.cp2.web.account;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says where, for tests without a browser. */
final class Words {

    private Words() {}

    /** The message beside a field. */
    static String beside(String field, HttpResponse<String> page) {
        Matcher message =
                Pattern.compile("id=\"" + field + "-message\"[^>]*>([^<]*)<").matcher(page.body());
        return message.find() ? message.group(1).strip() : "nothing beside " + field;
    }

    /** Where a page leads to, or its status. */
    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(response.statusCode() + "");
    }
}
