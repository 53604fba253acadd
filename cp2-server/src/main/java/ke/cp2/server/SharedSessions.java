package ke.cp2.server;

import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Request;
import org.apache.catalina.session.PersistentManagerBase;
import org.jspecify.annotations.Nullable;

/** Finds out, at the first request, whether the portal's sessions lie in a data grid of nodes. */
final class SharedSessions {

    private static volatile @Nullable Manager seen;

    private SharedSessions() {}

    /** Looks after the sessions of the portal that is asked. */
    static void of(Request request) {
        Context context = request.getContext();
        Manager manager = context == null ? null : context.getManager();
        if (manager != seen && manager != null) {
            see(context.getPath(), manager);
        }
    }

    private static synchronized void see(String path, Manager manager) {
        if (manager == seen) {
            return;
        }
        if (manager instanceof PersistentManagerBase shared) {
            // The server forgets the setting for these.
            shared.setUuidGenerator(new SessionIds());
            GridSessions.follow(path, shared);
        }
        seen = manager;
    }
}
