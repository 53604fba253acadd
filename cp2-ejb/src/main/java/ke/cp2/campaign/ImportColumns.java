package ke.cp2.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import ke.cp2.account.MobileNumber;

/**
 * Which columns hold number, name and language: by the names in a first row, in English or
 * Kiswahili, otherwise the first two, and none for the language.
 *
 * @param header whether the first row holds names of columns and no person
 * @param name the column of the name, or -1 when there is none
 * @param language the column of the language, or -1 when there is none
 */
record ImportColumns(boolean header, int number, int name, int language) {

    private static final Set<String> NUMBERS =
            Set.of(
                    "mobile",
                    "mobilenumber",
                    "mobileno",
                    "mobilephone",
                    "phone",
                    "phonenumber",
                    "phoneno",
                    "telephone",
                    "telephonenumber",
                    "tel",
                    "cell",
                    "cellphone",
                    "msisdn",
                    "number",
                    "username",
                    "simu",
                    "nambariyasimu",
                    "nambayasimu",
                    "rununu",
                    "nambariyarununu",
                    "simuyamkononi",
                    "nambariyasimuyamkononi");

    private static final Set<String> NAMES =
            Set.of(
                    "name",
                    "names",
                    "fullname",
                    "fullnames",
                    "professional",
                    "teacher",
                    "teachername",
                    "jina",
                    "majina",
                    "jinakamili",
                    "majinakamili");

    private static final Set<String> LANGUAGES = Set.of("language", "lang", "lugha");

    /** The columns of a file with that first row. */
    static ImportColumns of(FileRow first) {
        List<String> keys = first.cells().stream().map(ImportColumns::key).toList();
        int number = indexOf(keys, NUMBERS);
        int name = indexOf(keys, NAMES);
        boolean person =
                first.cells().stream().anyMatch(cell -> MobileNumber.parse(cell).isPresent());
        if (person || number < 0 && name < 0) {
            return new ImportColumns(false, 0, 1, -1);
        }
        int language = indexOf(keys, LANGUAGES);
        if (number < 0) {
            return new ImportColumns(true, name == 0 ? 1 : 0, name, language);
        }
        return new ImportColumns(true, number, name, language);
    }

    private static String key(String cell) {
        return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static int indexOf(List<String> keys, Set<String> known) {
        for (int i = 0; i < keys.size(); i++) {
            if (known.contains(keys.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
