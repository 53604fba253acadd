package ke.cp2.platform.database;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Tells {@link SqlStatementCount} of each statement; named in persistence.xml. */
public class SqlStatementListener extends SessionEventAdapter {

    @Override
    public void preExecuteCall(SessionEvent event) {
        SqlStatementCount.add();
    }
}
