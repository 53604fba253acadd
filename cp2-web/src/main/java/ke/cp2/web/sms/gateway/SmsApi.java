package ke.cp2.web.sms.gateway;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import ke.cp2.web.sms.SmsStateResource;

/** Registers the resources that scripts of pages and gateways call about messages. */
@ApplicationPath("api")
public class SmsApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(SmsStateResource.class, SmsCallbackResource.class);
    }

    /** No list of what there is. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
