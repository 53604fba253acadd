package ke.cp2.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as H2's trace tells it.
 *
 * @param sql with question marks
 * @param parameters literals of SQL
 * @param rows how many rows it gave or changed
 */
record TracedStatement(String sql, List<String> parameters, long rows) {

    private static final Pattern LINE =
            Pattern.compile("^/\\*SQL(?: l:(\\d+))?(?: #:(\\d+))?(?: t:(\\d+))? ?\\*/(.*);$");
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\\b.*");

    /** The statement in a line of the trace; empty when it holds none that touches tables. */
    static Optional<TracedStatement> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = decoded(matcher.group(4));
        int length = matcher.group(1) == null ? text.length() : Integer.parseInt(matcher.group(1));
        String sql = text.substring(0, length);
        return STATEMENT.matcher(sql).matches()
                ? Optional.of(
                        new TracedStatement(
                                sql,
                                parameters(text.substring(length)),
                                matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    boolean isQuery() {
        return sql.matches("(?is)\\s*(SELECT|WITH)\\b.*");
    }

    /** A query that gives counts: it gives one row for many. */
    boolean isCount() {
        return sql.matches("(?is).*\\b(COUNT|SUM|MAX|MIN)\\(.*");
    }

    /** As H2 writes a text into Java code. */
    private static String decoded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'f' -> plain.append('\f');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    /** Reads {@code {1: 'a', 2: CAST(5 AS BIGINT)}}. */
    private static List<String> parameters(String text) {
        List<String> all = new ArrayList<>();
        int start = text.indexOf('{');
        if (start < 0) {
            return all;
        }
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        for (char c : text.substring(start + 1, text.lastIndexOf('}')).toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            }
            String next = ", " + (all.size() + 2) + ": ";
            one.append(c);
            if (!quoted && one.toString().endsWith(next)) {
                one.setLength(one.length() - next.length());
                all.add(one.toString());
                one.setLength(0);
            }
        }
        all.add(one.toString());
        all.set(0, all.get(0).replaceFirst("^1: ", ""));
        return all;
    }
}
