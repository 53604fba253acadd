package ke.cp2.web.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptFormTest {

    private final KeptForm kept = new KeptForm();

    @Test
    void aFormComesBackToItsOwnPageOnly() {
        assertThat(kept.of("work 1", String.class)).isEmpty();
        kept.keep("work 1", "as written");
        assertThat(kept.of("work 1", String.class)).contains("as written");
        assertThat(kept.of("work 2", String.class)).isEmpty();
        assertThat(kept.of("work 1", Integer.class)).isEmpty();
    }

    @Test
    void whatIsSavedIsForgotten() {
        kept.keep("work 1", "as written");
        kept.forget();
        assertThat(kept.of("work 1", String.class)).isEmpty();
    }
}
