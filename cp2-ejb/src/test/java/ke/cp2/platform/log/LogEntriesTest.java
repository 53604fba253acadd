package ke.cp2.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class LogEntriesTest {

    private static final String OF_H2 =
            "Unique index or primary key violation: \"PUBLIC.UQ_SMS_REQUEST_MINUTE_INDEX_8 ON"
                    + " PUBLIC.SMS_REQUEST(MOBILE_NUMBER NULLS FIRST) VALUES ( /* key:5 */"
                    + " '254714100001', 'Achieng')\"; SQL statement: INSERT INTO SMS_REQUEST"
                    + " VALUES (?, ?) [23505-232]";

    @Test
    void aRaceThatAUniqueConstraintDecidedIsOneLine() {
        LogRecord entry = entry("jakarta.enterprise.ejb.container", "", violation(OF_H2));

        assertThat(LogEntries.isKept(entry)).isTrue();
        assertThat(written(entry))
                .contains("Two wrote the same at once, UQ_SMS_REQUEST_MINUTE let one of them")
                .doesNotContain("254714100001", "Achieng", "\tat ");
        assertThat(
                        LogEntries.isKept(
                                entry("org.eclipse.persistence.session", "", violation(OF_H2))))
                .as("the container says it again")
                .isFalse();
    }

    @Test
    void theSameOnOracle() {
        LogRecord entry =
                entry(
                        "jakarta.enterprise.ejb.container",
                        "",
                        violation("ORA-00001: unique constraint (CP2.PK_LOGIN_FAILURE) violated"));

        assertThat(LogEntries.isKept(entry)).isTrue();
        assertThat(written(entry)).contains("PK_LOGIN_FAILURE").doesNotContain("\tat ");
    }

    @Test
    void whatNobodyExpectedKeepsItsStackTraceAndNoValues() {
        LogRecord entry = entry("ke.cp2.web.platform.ErrorPage", "Failed", violation(OF_H2));

        assertThat(LogEntries.isKept(entry)).isTrue();
        assertThat(written(entry))
                .contains("\tat ", "UQ_SMS_REQUEST_MINUTE", "VALUES (?, ?)", "Caused by: ")
                .doesNotContain("254714100001", "Achieng");
    }

    @Test
    void noNumberStandsInFull() {
        LogRecord entry = entry("any", "{0} and {1} wrote", null);
        entry.setParameters(new Object[] {"+254714100001", "0714100002"});

        assertThat(LogEntries.isKept(entry)).isTrue();
        assertThat(written(entry)).contains("254*****0001 and 254*****0002 wrote");
        assertThat(LogEntries.masked("at 1764377000123, in 00714100002"))
                .isEqualTo("at 1764377000123, in 00714100002");
    }

    @Test
    void whatHoldsNothingOfThatKindStaysAsItIs() {
        Throwable thrown = new IllegalStateException("no such page");
        LogRecord entry = entry("any", "It''s {0}", thrown);
        entry.setParameters(new Object[] {7});

        assertThat(LogEntries.isKept(entry)).isTrue();
        assertThat(entry.getThrown()).isSameAs(thrown);
        assertThat(entry.getParameters()).containsExactly(7);
    }

    private static Throwable violation(String message) {
        return new RuntimeException(
                message, new SQLIntegrityConstraintViolationException(message, "23505"));
    }

    private static LogRecord entry(String logger, String message, Throwable thrown) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        return entry;
    }

    /** As the formatter of the server writes it. */
    private static String written(LogRecord entry) {
        StringWriter trace = new StringWriter();
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(trace));
        }
        return new SimpleFormatter().formatMessage(entry) + '\n' + trace;
    }
}
