package ke.cp2.centre;

import java.io.Serializable;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Selects centres of a series; what is null does not matter. */
public class CentreFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long seriesId;
    private @Nullable String countyCode;
    private @Nullable String subCountyCode;
    private @Nullable String text;

    /** The series; null for the latest one. */
    public @Nullable Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(@Nullable Long seriesId) {
        this.seriesId = seriesId;
    }

    public @Nullable String getCountyCode() {
        return countyCode;
    }

    public void setCountyCode(@Nullable String countyCode) {
        this.countyCode = TypedText.line(countyCode);
    }

    public @Nullable String getSubCountyCode() {
        return subCountyCode;
    }

    public void setSubCountyCode(@Nullable String subCountyCode) {
        this.subCountyCode = TypedText.line(subCountyCode);
    }

    /** The beginning of the code or of the name. */
    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = TypedText.line(text);
    }
}
