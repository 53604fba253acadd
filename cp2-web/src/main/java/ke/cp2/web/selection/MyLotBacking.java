package ke.cp2.web.selection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.ApplicationReference;
import ke.cp2.selection.draw.OwnLot;
import ke.cp2.selection.draw.OwnLots;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The lot of an own application on its page. */
@Named
@RequestScoped
public class MyLotBacking {

    @Inject @Param private String reference;

    @Inject private OwnLots lots;

    private @Nullable OwnLot own;

    @PostConstruct
    void read() {
        own = ApplicationReference.parse(reference).flatMap(lots::of).orElse(null);
    }

    /** The latest draw with the own lot; null without a draw. */
    public @Nullable OwnLot getOwn() {
        return own;
    }
}
