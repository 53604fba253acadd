package ke.cp2.application.selection;

import java.io.Serializable;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as officers select for it; they can decide once its window is over.
 *
 * @param total how many applications it has, withdrawn ones too
 * @param undoable the reader's latest act on it that may still be taken back, or null
 */
public record Selection(
        VacancyDetails vacancy, boolean decidable, long total, @Nullable Long undoable)
        implements Serializable {}
