package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.Period;
import ke.cp2.profile.value.Place;
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
    WorkStation newEntry(AccountId owner, WorkForm form, LocalDate today) {
        return new WorkStation(owner, form, today);
    }

    @Override
    List<WorkStation> entriesOf(AccountId owner, Profiles from) {
        return from.workStationsOf(owner);
    }

    @Override
    Refusals rules(WorkForm form, PersonalDetails person, LocalDate today) {
        return new Refusals()
                .check(() -> Period.of(form.getFrom(), form.getTo(), today))
                .check(() -> Place.of(form.getCounty(), form.getSubCounty(), "subCounty"))
                .check(
                        () ->
                                Period.refuseBefore(
                                        WorkStation.YOUNGEST, person.birthDate(), form.getFrom()));
    }
}
