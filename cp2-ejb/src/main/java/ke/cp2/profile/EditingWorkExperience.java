package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** Lets a professional add, change and remove the own work stations. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class EditingWorkExperience extends EditingEntries<WorkForm, WorkStation> {

    public EditingWorkExperience() {
        super(ProfileSection.WORK, WorkStation.class);
    }

    @Override
    WorkForm newForm() {
        return new WorkForm();
    }

    @Override
    WorkStation newEntry() {
        return new WorkStation();
    }

    /** One cannot begin twice on the same day at the same place; a second click adds nothing. */
    @Override
    BusinessException twice() {
        return BusinessException.at("from", "profile.stationTwice");
    }

    @Override
    List<WorkStation> entriesOf(AccountId owner, Profiles from) {
        return from.workStationsOf(owner);
    }
}
