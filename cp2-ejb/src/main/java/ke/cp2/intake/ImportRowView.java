package ke.cp2.intake;

import java.io.Serializable;
import ke.cp2.intake.sheet.ImportRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import as pages show it.
 *
 * @param lineNumber its place among all rows of the import
 * @param sheet the name of its sheet; null where the file has one sheet without a name
 * @param sheetLine its line in the sheet
 * @param withAccount whether it can be used, but its number has an account already
 */
public record ImportRowView(
        int lineNumber,
        @Nullable String sheet,
        int sheetLine,
        String mobileNumber,
        String fullName,
        ImportRowState state,
        ImportRefusal reason,
        boolean withAccount)
        implements Serializable {}
