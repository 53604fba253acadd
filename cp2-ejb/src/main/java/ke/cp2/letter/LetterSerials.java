package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import ke.cp2.letter.print.LetterReference;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/** The serial numbers of letters: without gaps and doubles, whoever takes one at the same time. */
@Dependent
class LetterSerials {

    @PersistenceContext private EntityManager entityManager;

    @Inject private SeriesNames series;

    /** Takes the next reference; whoever wants one after it waits until this transaction ends. */
    LetterReference next(SeriesName name, String positionCode) {
        String counted = name.examCode() + '/' + positionCode + '/' + name.examYear();
        LetterSerial serial =
                locked(counted)
                        .orElseGet(
                                () -> {
                                    series.lock(name.id());
                                    return locked(counted).orElseGet(() -> begun(counted));
                                });
        long number = serial.next();
        entityManager.flush();
        return LetterReference.of(name.examCode(), positionCode, name.examYear(), number);
    }

    private Optional<LetterSerial> locked(String counted) {
        return entityManager
                .createQuery(
                        "SELECT s FROM LetterSerial s WHERE s.counted = :counted",
                        LetterSerial.class)
                .setParameter("counted", counted)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private LetterSerial begun(String counted) {
        LetterSerial serial = new LetterSerial(counted);
        entityManager.persist(serial);
        entityManager.flush();
        return serial;
    }
}
