package ke.cp2.web.platform.kept;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.MetaRuleset;
import jakarta.faces.view.facelets.TagAttribute;
import java.io.IOException;
import java.util.Arrays;

/** Builds what lies in a {@link KeptPart} only when its markup is not there yet. */
public class KeptPartHandler extends ComponentHandler {

    private static final String KEY = "key";

    private final TagAttribute key;

    public KeptPartHandler(ComponentConfig config) {
        super(config);
        key = getRequiredAttribute(KEY);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected MetaRuleset createMetaRuleset(Class type) {
        return super.createMetaRuleset(type).ignore(KEY);
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
        if (!((KeptPart) component).isReady(Arrays.asList(tagId, key.getObject(context)))) {
            super.applyNextHandler(context, component);
        }
    }
}
