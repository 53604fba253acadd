package ke.cp2.web.sms.simulator;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The simulator for programs. */
@ApplicationPath("simulator/api")
public class SimulatorApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(SimulatorResource.class);
    }

    /** No list of what there is. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
