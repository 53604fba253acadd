package ke.cp2.letter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LetterReferenceTest {

    @Test
    void readsAsTheCouncilFilesItsLetters() {
        LetterReference reference = LetterReference.of("KCSE", "INV", 2026, 42);
        assertThat(reference.text()).isEqualTo("KNEC/GEN/EA/FA/SI/APP/KCSE/INV/2026/00042");
        assertThat(reference.fileName()).isEqualTo("KCSE-INV-2026-00042");
        assertThat(LetterReference.of("KCSE-QT", "SUP", 2026, 123_456).text())
                .isEqualTo("KNEC/GEN/EA/FA/SI/APP/KCSE-QT/SUP/2026/123456");
    }

    @Test
    void refusesAnythingElse() {
        assertThatThrownBy(() -> new LetterReference("KNEC/GEN/../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LetterReference.of("KCSE/X", "INV", 2026, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
