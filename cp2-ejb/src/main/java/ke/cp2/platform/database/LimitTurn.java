package ke.cp2.platform.database;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that is locked and never changed; see {@link LimitTurns}. */
@Entity
@Table(name = "LIMIT_TURN")
public class LimitTurn {

    @Id private int id;

    protected LimitTurn() {}
}
