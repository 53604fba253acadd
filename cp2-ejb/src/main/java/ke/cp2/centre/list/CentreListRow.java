package ke.cp2.centre.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreKey;
import ke.cp2.centre.CentreTerms;
import ke.cp2.reference.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A row of a list that would change something or is wrong. {@link CentreRowWriter} writes it. */
@Entity
@Table(name = "CENTRE_LIST_ROW")
public class CentreListRow {

    @Id private long id;

    @Column(name = "LIST_ID")
    private long listId;

    /** Its place among the rows that are kept. */
    @Column(name = "LINE_NUMBER")
    private int lineNumber;

    @Column(name = "SHEET_NAME")
    private @Nullable String sheet;

    @Column(name = "SHEET_LINE")
    private int sheetLine;

    @Enumerated(EnumType.STRING)
    private CentreOutcome outcome;

    @Column(name = "CENTRE_ID")
    private @Nullable Long centreId;

    private @Nullable String code;

    private @Nullable String name;

    @Column(name = "COUNTY_CODE")
    private @Nullable String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    private @Nullable Integer candidates;

    private @Nullable Integer braille;

    @Column(name = "SIGN_LANGUAGE")
    private @Nullable Integer signLanguage;

    private @Nullable BigDecimal latitude;

    private @Nullable BigDecimal longitude;

    @Column(name = "HOST_ID")
    private @Nullable Long hostId;

    @Enumerated(EnumType.STRING)
    private @Nullable CentreFault fault;

    private @Nullable String words;

    private @Nullable String typed;

    protected CentreListRow() {}

    /** Says what taking it has changed. */
    CentreChange change(Instant at, @Nullable String by, String fileName) {
        return CentreChange.of(
                new CentreChange.Taken(listId, fileName, at, by),
                outcome,
                new CentreTerms(
                        code == null ? "" : code,
                        name == null ? "" : name,
                        countyCode == null ? "" : countyCode,
                        subCountyCode == null ? "" : subCountyCode,
                        candidates == null ? 0 : candidates,
                        CentreKey.code(hostId),
                        assisted(),
                        GeoPoint.orNull(latitude, longitude)),
                words);
    }

    CentreListRowView view() {
        return new CentreListRowView(
                lineNumber,
                sheet,
                sheetLine,
                outcome,
                code == null ? "" : code,
                name == null ? "" : name,
                countyCode,
                subCountyCode,
                candidates,
                CentreKey.code(hostId),
                assisted(),
                GeoPoint.orNull(latitude, longitude),
                fault,
                words == null ? "" : words,
                typed == null ? "" : typed);
    }

    private AssistedCandidates assisted() {
        return new AssistedCandidates(
                braille == null ? 0 : braille, signLanguage == null ? 0 : signLanguage);
    }
}
