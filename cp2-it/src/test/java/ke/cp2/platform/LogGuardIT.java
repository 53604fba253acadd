package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log of the server, whoever writes to it. */
@ExtendWith(ArquillianExtension.class)
class LogGuardIT {

    @Test
    void noLogOfTheServerHoldsANumberInFull() {
        assertThat(Logger.getLogger("").getHandlers())
                .isNotEmpty()
                .allSatisfy(
                        (Handler handler) -> {
                            LogRecord entry = new LogRecord(Level.WARNING, "key 254714100001");
                            assertThat(handler.getFilter()).isNotNull();
                            assertThat(handler.getFilter().isLoggable(entry)).isTrue();
                            assertThat(entry.getMessage()).isEqualTo("key 254*****0001");
                        });
    }
}
