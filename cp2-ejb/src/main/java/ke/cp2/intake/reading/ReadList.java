package ke.cp2.intake.reading;

import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;

/** Is an uploaded list while it is read and looked at, whatever it is a list of. */
public interface ReadList {

    /** The number that its file, sheets and first lines are kept under. */
    long uploadId();

    /** Names it for the run that reads it. */
    RunSubject subject();

    /** Tells how many of its rows were judged. */
    int rows();

    boolean isBeingRead();

    /** Tells whether it is over, so that nothing of it is kept but that it was. */
    boolean isGivenUp();

    /** Tells whether rows that the spreadsheet hides are read. */
    boolean includesHidden();

    /** None of its rows counts any more. */
    void forgetRows();

    /** Keeps why its rows cannot be read in that way; none of them counts. */
    void refuse(BusinessException why);

    /** It is no list, for that reason. */
    void turnOutUnreadable(BusinessException why);
}
