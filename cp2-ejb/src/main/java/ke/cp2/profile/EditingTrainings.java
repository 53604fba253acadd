package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import ke.cp2.platform.BusinessException;
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
    CouncilTraining newEntry() {
        return new CouncilTraining();
    }

    @Override
    BusinessException twice() {
        return BusinessException.at("year", "profile.trainingTwice");
    }

    @Override
    List<CouncilTraining> entriesOf(AccountId owner, Profiles from) {
        return from.trainingsOf(owner);
    }
}
