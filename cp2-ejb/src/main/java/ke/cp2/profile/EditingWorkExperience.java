package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.school.SchoolCheck;
import ke.cp2.profile.school.SchoolQuestion;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** Lets a professional add, change and remove the own work stations. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class EditingWorkExperience extends EditingEntries<WorkForm, WorkStation> {

    @Inject private SchoolCheck schools;

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

    /** The question about the school of a form; empty when its number agrees with it. */
    public Optional<SchoolQuestion> question(WorkForm form) {
        return isAskedOf(entryOf(form), form) ? schools.question(form) : Optional.empty();
    }

    /** The school and its number have to agree, unless they are as they were. */
    @Override
    void ask(WorkStation station, WorkForm form) {
        if (isAskedOf(station, form)) {
            schools.settle(form);
        }
    }

    private static boolean isAskedOf(WorkStation station, WorkForm form) {
        return station.id() == null || !station.isOfSchool(form);
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
