package ke.cp2.web.selection.ranking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import ke.cp2.application.ApplicationReference;
import ke.cp2.selection.list.OwnRank;
import ke.cp2.selection.list.OwnRankView;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /my/application?reference=}: the own points and place, once the outcome is told. */
@Named
@RequestScoped
public class MyRankBacking {

    @Inject @Param private String reference;

    @Inject private OwnRank rank;

    @Inject private Language language;

    private @Nullable OwnRankView own;
    private OwnRank.@Nullable Waiting waiting;

    @PostConstruct
    void load() {
        own =
                ApplicationReference.parse(reference)
                        .flatMap(known -> rank.of(known, language.locale()))
                        .orElse(null);
        waiting = ApplicationReference.parse(reference).flatMap(rank::waiting).orElse(null);
    }

    /** When the reader changed details that nobody has checked since; null when all is well. */
    public @Nullable Instant getUncheckedSince() {
        return waiting == null ? null : waiting.changedAt();
    }

    /** Tells whether the place is kept and waits until returned details are checked again. */
    public boolean isKept() {
        return waiting != null && waiting.kept();
    }

    /** The own rank; null while the outcome is not told, and where no list decided. */
    public @Nullable OwnRankView getOwn() {
        return own;
    }
}
