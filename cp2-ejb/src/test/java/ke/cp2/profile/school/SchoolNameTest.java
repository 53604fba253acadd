package ke.cp2.profile.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNameTest {

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
