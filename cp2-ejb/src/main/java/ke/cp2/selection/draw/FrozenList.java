package ke.cp2.selection.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The list of a draw as it was published. Nothing changes it. */
@Entity
@Table(name = "TIE_DRAW_LIST")
public class FrozenList {

    @Id
    @Column(name = "DRAW_ID")
    private Long drawId;

    @Lob
    @Column(name = "CONTENT", updatable = false, columnDefinition = "CLOB")
    private String content;

    protected FrozenList() {}

    FrozenList(long drawId, String content) {
        this.drawId = drawId;
        this.content = content;
    }

    String content() {
        return content;
    }
}
