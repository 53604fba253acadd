package ke.cp2.server;

import com.hazelcast.config.MapConfig;
import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.listener.EntryEvictedListener;
import com.hazelcast.map.listener.EntryExpiredListener;
import com.hazelcast.map.listener.EntryRemovedListener;
import com.hazelcast.map.listener.EntryUpdatedListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.catalina.Session;
import org.apache.catalina.session.PersistentManagerBase;
import org.glassfish.web.ha.session.management.ReplicationManagerBase;

/**
 * Drops the copy of a session that this node holds when another node has ended or changed it. The
 * server would go on with its copy: who has logged out at one node would still be logged in at the
 * other.
 */
final class GridSessions
        implements EntryRemovedListener<String, Object>,
                EntryUpdatedListener<String, Object>,
                EntryExpiredListener<String, Object>,
                EntryEvictedListener<String, Object> {

    private static final Logger LOG = System.getLogger(GridSessions.class.getName());

    /** Longer than any session: its node ends it, unless that has been killed. */
    private static final int FORGOTTEN_AFTER_SECONDS = 3_600;

    private final ReplicationManagerBase<?> manager;

    private GridSessions(ReplicationManagerBase<?> manager) {
        this.manager = manager;
    }

    /**
     * Keeps the sessions of a portal in step with those in the grid.
     *
     * @param path the portal's path, by which the server names their map
     */
    static void follow(String path, PersistentManagerBase shared) {
        if (!(shared instanceof ReplicationManagerBase<?> manager)) {
            return;
        }
        for (HazelcastInstance grid : Hazelcast.getAllHazelcastInstances()) {
            grid.getConfig()
                    .addMapConfig(new MapConfig(path).setMaxIdleSeconds(FORGOTTEN_AFTER_SECONDS));
            IMap<String, Object> sessions = grid.getMap(path);
            sessions.addEntryListener(new GridSessions(manager), false);
            LOG.log(
                    Level.INFO,
                    "Sessions are shared by {0} nodes",
                    grid.getCluster().getMembers().size());
        }
    }

    @Override
    public void entryRemoved(EntryEvent<String, Object> event) {
        drop(event);
    }

    @Override
    public void entryExpired(EntryEvent<String, Object> event) {
        drop(event);
    }

    @Override
    public void entryEvicted(EntryEvent<String, Object> event) {
        drop(event);
    }

    @Override
    public void entryUpdated(EntryEvent<String, Object> event) {
        if (!event.getMember().localMember()) {
            drop(event);
        }
    }

    private void drop(EntryEvent<String, Object> event) {
        String id = event.getKey();
        try {
            Session mine = manager.isLoaded(id) ? manager.findSession(id) : null;
            manager.removeSessionFromManagerCache(mine);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A session of another node stays in this one", e);
        }
    }
}
