package ke.cp2.web.platform.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import java.util.List;

/** A list to choose from, which is written without its entries where {@link KeptMenu} has them. */
public class Menu extends HtmlSelectOneMenu {

    private transient boolean bare;

    void setBare(boolean bare) {
        this.bare = bare;
    }

    @Override
    public int getChildCount() {
        return bare ? 0 : super.getChildCount();
    }

    @Override
    public List<UIComponent> getChildren() {
        return bare ? List.of() : super.getChildren();
    }
}
