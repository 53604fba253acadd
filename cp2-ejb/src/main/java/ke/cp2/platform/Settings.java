package ke.cp2.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.Config;

/**
 * The settings that more than one feature asks for; the others live in their features. A setting
 * {@code cp2.sms.transport} is given as an environment variable {@code CP2_SMS_TRANSPORT}, a system
 * property or any other MicroProfile Config source; the defaults stand in {@code
 * META-INF/microprofile-config.properties}.
 */
@ApplicationScoped
public class Settings {

    @Inject private Config config;

    /**
     * The address that people reach the portal at, without a slash at the end. Goes into every SMS.
     */
    public String portalUrl() {
        return config.getValue("cp2.portal.url", String.class);
    }

    /** The number that people text keywords to. */
    public String shortCode() {
        return config.getValue("cp2.sms.short-code", String.class);
    }

    /** Tells whether invented people, series and vacancies are put into an empty database. */
    public boolean demo() {
        return config.getValue("cp2.demo", Boolean.class);
    }

    /** The support telephone number that pages show. */
    public String supportPhone() {
        return config.getValue("cp2.support.phone", String.class);
    }

    /** The support email address that pages show. */
    public String supportEmail() {
        return config.getValue("cp2.support.email", String.class);
    }

    /**
     * The support office's address and hours that pages show.
     *
     * @param language {@code sw} for the Kiswahili ones, where they are set
     */
    public String supportOffice(String language) {
        return config.getOptionalValue("cp2.support.office." + language, String.class)
                .orElseGet(() -> config.getValue("cp2.support.office", String.class));
    }

    /**
     * The name of this node, the same after a restart and another one on every other node; by
     * default the name of the machine and the port.
     */
    public String nodeName() {
        return config.getOptionalValue("cp2.node.name", String.class)
                .orElseGet(() -> machineName() + ':' + port());
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private String port() {
        return config.getOptionalValue("cp2.port", String.class).orElse("8080");
    }
}
