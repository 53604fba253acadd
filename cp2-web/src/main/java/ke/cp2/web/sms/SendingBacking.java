package ke.cp2.web.sms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.sms.SmsSettings;

/** Tells on pages at what times messages leave. */
@Named
@RequestScoped
public class SendingBacking {

    @Inject private SmsSettings settings;

    /** The hours of campaigns in Kenya, such as {@code 08:00–18:00}. */
    public String getHours() {
        return settings.campaignHours().strip().replace('-', '–');
    }
}
