package ke.cp2.selection.list;

import ke.cp2.vacancy.VacancyId;

/** Tells whether something proposed by a list waits: then the list stays. The proposals say so. */
public interface OpenProposals {

    /** Tells whether something is proposed for the vacancy, or being carried out. */
    boolean isOpen(VacancyId vacancyId);
}
