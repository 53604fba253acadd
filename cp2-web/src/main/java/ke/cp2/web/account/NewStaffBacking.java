package ke.cp2.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.account.NewStaff;
import ke.cp2.account.joining.AddingStaff;
import ke.cp2.security.Role;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Places;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/accounts/add}. */
@Named
@ViewScoped
public class NewStaffBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private AddingStaff adding;
    @Inject private Feedback feedback;

    @Inject private Places places;
    @Inject private Language language;

    @Typed private String mobileNumber;
    @Typed private String fullName;
    @Typed private Role role;
    private @Nullable String county;
    private @Nullable String subCounty;
    private @Nullable NewStaff asked;

    /** Asks whether this is the person: whoever holds the phone can work with the account. */
    public void ask() {
        NewStaff staff = typed();
        asked = feedback.attempt(() -> adding.check(staff)) ? staff : null;
    }

    /** Leaves it, so that something can be changed. */
    public void cancel() {
        asked = null;
    }

    /** Proposes the person to the others; asks again when something else was typed. */
    public @Nullable String add() {
        NewStaff staff = typed();
        if (!staff.equals(asked)) {
            ask();
            return null;
        }
        boolean[] let = new boolean[1];
        if (!feedback.attempt(() -> let[0] = adding.propose(staff))) {
            asked = null;
            return null;
        }
        feedback.done(language.text("account", let[0] ? "staff.added" : "staff.proposed"));
        return places.redirect(let[0] ? "/staff/accounts" : "/staff/joining");
    }

    private NewStaff typed() {
        return new NewStaff(mobileNumber, fullName, role, isForSubCounty() ? subCounty : null);
    }

    /** The person that waits to be confirmed, or null. */
    public @Nullable NewStaff getAsked() {
        return asked;
    }

    /** Tells whether the role is the one that has a sub-county. */
    public boolean isForSubCounty() {
        return role == Role.SUBCOUNTY_OFFICER;
    }

    /** The roles of staff, that with the fewest rights first. */
    public List<Role> getRoles() {
        return List.of(Role.SUBCOUNTY_OFFICER, Role.COUNCIL_OFFICER, Role.ADMINISTRATOR);
    }

    public String getMobileNumber() {
        return mobileNumber;
    }

    public void setMobileNumber(String mobileNumber) {
        this.mobileNumber = mobileNumber;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = county;
    }

    public @Nullable String getSubCounty() {
        return subCounty;
    }

    public void setSubCounty(String subCounty) {
        this.subCounty = subCounty;
    }
}
