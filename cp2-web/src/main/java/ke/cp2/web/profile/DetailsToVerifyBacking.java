package ke.cp2.web.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import ke.cp2.audit.ListName;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.view.ProfileToVerify;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/profiles}: people whose submitted details wait for an officer. */
@Named
@ViewScoped
public class DetailsToVerifyBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A person as the list shows it.
     *
     * @param name null when none is given
     * @param home the sub-county and county in words
     */
    public record ListedPerson(
            long accountId,
            @Nullable String name,
            String home,
            Instant submittedAt,
            @Nullable String tscNumber)
            implements Serializable {}

    @Inject private VerifyingProfiles verifying;

    @Inject private Names names;

    @Inject private ListFiles files;

    @Inject private Language language;

    private @Nullable String county;
    private @Nullable String subCounty;

    private final LazyRows<ListedPerson> rows =
            new LazyRows<>(
                    page -> verifying.waiting(county, subCounty, page).map(this::listed),
                    ListedPerson::accountId);

    private ListedPerson listed(ProfileToVerify row) {
        String home =
                row.homeCountyCode() == null
                        ? ""
                        : names.place(row.homeCountyCode(), row.homeSubCountyCode());
        return new ListedPerson(
                row.accountId(), row.fullName(), home, row.submittedAt(), row.tscNumber());
    }

    /** Shows what was chosen, at an address of its own. */
    public String search() {
        return "/staff/profiles?faces-redirect=true&includeViewParams=true";
    }

    /** Names the list that is shown, for the way from one person to the next. */
    public String getQueue() {
        return subCounty != null ? subCounty : county != null ? county : VerifyBacking.ALL;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.<ProfileToVerify>of(
                                ListName.PROFILES,
                                "profile",
                                (last, before) -> verifying.waitingBehind(county, subCounty, last))
                        .narrowed(new ListFilter().in(county, subCounty))
                        .column("verify.name", ProfileToVerify::fullName)
                        .column("own.field.tscNumber", ProfileToVerify::tscNumber)
                        .word("PERSONAL.gender", Gender.class, ProfileToVerify::gender)
                        .column(
                                "verify.county",
                                row ->
                                        row.homeCountyCode() == null
                                                ? null
                                                : names.county(row.homeCountyCode()))
                        .column(
                                "verify.subCounty",
                                row ->
                                        row.homeSubCountyCode() == null
                                                ? null
                                                : names.subCounty(row.homeSubCountyCode()))
                        .column("verify.submittedAt", ProfileToVerify::submittedAt));
    }

    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = county;
    }

    public @Nullable String getSubCounty() {
        return subCounty;
    }

    public void setSubCounty(@Nullable String subCounty) {
        this.subCounty = subCounty;
    }

    public LazyRows<ListedPerson> getRows() {
        return rows;
    }
}
