package ke.cp2.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ke.cp2.intake.reading.ImportRowWriter;
import ke.cp2.intake.sheet.ImportRefusal;
import ke.cp2.platform.typed.MobileNumber;

/**
 * A row of an uploaded file. It keeps what the file said, shortened to the column, also when it is
 * refused, so that the officer can correct it. {@link ImportRowWriter} writes it.
 */
@Entity
@Table(name = "IMPORT_ROW")
public class ImportRow {

    public static final int NUMBER_LENGTH = 40;
    public static final int NAME_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "IMPORT_ROW_SEQ")
    @SequenceGenerator(
            name = "IMPORT_ROW_SEQ",
            sequenceName = "IMPORT_ROW_SEQ",
            allocationSize = 1000)
    private Long id;

    @Column(name = "IMPORT_ID")
    private long importId;

    /** Its place among the rows of the import, over all sheets. */
    @Column(name = "LINE_NUMBER")
    private int lineNumber;

    @Column(name = "SHEET_POSITION")
    private Integer sheetPosition;

    @Column(name = "SHEET_LINE")
    private Integer sheetLine;

    @Column(name = "MOBILE_NUMBER")
    private String mobileNumber;

    @Column(name = "FULL_NAME")
    private String fullName;

    private String language;

    @Enumerated(EnumType.STRING)
    private ImportRowState state;

    @Enumerated(EnumType.STRING)
    private ImportRefusal reason;

    protected ImportRow() {}

    /** Notes whether the account was new. */
    void invited(boolean created) {
        if (state != ImportRowState.READY) {
            throw new IllegalStateException("row " + id + " is " + state);
        }
        state = created ? ImportRowState.CREATED : ImportRowState.EXISTING;
    }

    int lineNumber() {
        return lineNumber;
    }

    /** The number of a row that is not refused. */
    MobileNumber number() {
        return MobileNumber.of(mobileNumber);
    }

    String mobileNumber() {
        return mobileNumber;
    }

    String fullName() {
        return fullName;
    }

    /** The language of the person's messages; English when the file does not say. */
    Locale language() {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    ImportRowState state() {
        return state;
    }

    ImportRefusal reason() {
        return reason;
    }

    /** The row as pages show it, with the names of the import's sheets by their position. */
    ImportRowView view(Map<Integer, String> sheets, Set<String> numbersWithAccount) {
        return new ImportRowView(
                lineNumber,
                sheetPosition == null ? null : sheets.get(sheetPosition),
                sheetLine == null ? lineNumber : sheetLine,
                mobileNumber,
                fullName,
                state,
                reason,
                mobileNumber != null && numbersWithAccount.contains(mobileNumber));
    }
}
