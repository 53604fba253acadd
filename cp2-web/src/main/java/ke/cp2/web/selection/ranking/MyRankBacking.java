package ke.cp2.web.selection.ranking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import ke.cp2.application.ApplicationReference;
import ke.cp2.profile.review.ReturnTerm;
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

    /** Tells how long the return of the reader's details is open; null when nobody has. */
    public @Nullable ReturnTerm getTerm() {
        return waiting == null ? null : waiting.term();
    }

    /** The key of what becomes of the place after a return: kept, waiting for an officer, lost. */
    public String getTermKey() {
        if (waiting == null || !waiting.kept()) {
            return "own.lost";
        }
        return isAnswered() ? "own.answered" : "own.kept";
    }

    private boolean isAnswered() {
        ReturnTerm term = getTerm();
        return term != null && term.answeredAt() != null;
    }

    /** Until when the reader can answer what two officers returned; null when that is not so. */
    public @Nullable Instant getUntil() {
        return waiting == null || waiting.term() == null || !waiting.kept() || isAnswered()
                ? null
                : waiting.term().answerBy();
    }

    /** The own rank; null while the outcome is not told, and where no list decided. */
    public @Nullable OwnRankView getOwn() {
        return own;
    }
}
