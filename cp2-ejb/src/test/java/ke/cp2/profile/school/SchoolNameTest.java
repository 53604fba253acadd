package ke.cp2.profile.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNameTest {

    @Test
    void aSchoolIsSoughtByTheWordsThatTellItApart() {
        assertThat(SchoolName.sought("ZIWA  Heri High School")).containsExactly("heri", "ziwa");
        assertThat(SchoolName.sought("St. Mary's Girls' Sec")).containsExactly("girl", "mary");
        assertThat(SchoolName.sought("High School")).isEqualTo(List.of("high", "school"));
        assertThat(SchoolName.sought("%")).isEmpty();
    }

    @Test
    void aNumberHasEightDigits() {
        assertThat(KnownCentre.isNumber("46 099 101")).isTrue();
        assertThat(KnownCentre.isNumber("4609910")).isFalse();
        assertThat(KnownCentre.isNumber("Ziwa 46099101")).isFalse();
        assertThat(KnownCentre.isNumber(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ziwa Heri Secondary School      | ZIWA HERI SEC SCH            | true
                    Ziwa Heri                       | Ziwa Heri Mixed Day Sec. School | true
                    Shule ya Upili ya Ziwa Heri     | Ziwa Heri Secondary School   | true
                    Ng'ang'a High School            | Ngang`a Secondary      | true
                    Saint Mary's Girls              | St. Marys Girls Secondary    | true
                    Mwangaza Girls                  | Mwangaza                     | true
                    Mwangaza Girls                  | Mwangaza Boys                | false
                    Ziwa Heri                       | Ziwa Kuu                     | false
                    Secondary School                | Ziwa Heri Secondary School   | false
                    School 1                        | School 12                    | false
                    """)
    void schoolsAreAlikeByTheWordsThatTellThemApart(String one, String other, boolean alike) {
        SchoolName left = SchoolName.of(one);
        assertThat(left.isLike(SchoolName.of(other))).isEqualTo(alike);
        assertThat(SchoolName.of(other).isLike(left)).isEqualTo(alike);
    }
}
