package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.form.TrainingForm;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** Lets a professional add, change and remove the own trainings by the council. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class EditingTrainings extends EditingEntries<TrainingForm, CouncilTraining> {

    public EditingTrainings() {
        super(ProfileSection.TRAINING, CouncilTraining.class);
    }

    @Override
    TrainingForm newForm() {
        return new TrainingForm();
    }

    @Override
    CouncilTraining newEntry(AccountId owner, TrainingForm form, LocalDate today) {
        return new CouncilTraining(owner, form, today);
    }

    @Override
    List<CouncilTraining> entriesOf(AccountId owner, Profiles from) {
        return from.trainingsOf(owner);
    }

    @Override
    Refusals rules(TrainingForm form, PersonalDetails person, LocalDate today) {
        return new Refusals().check(() -> CouncilTraining.refuseYear(form.getYear(), today));
    }
}
