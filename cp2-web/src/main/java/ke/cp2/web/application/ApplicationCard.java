package ke.cp2.web.application;

import ke.cp2.application.ApplicationState;

/**
 * An own application as its owner's lists show it: nothing but words and the state's name.
 *
 * @param own whether the centre is the own school by now
 */
public record ApplicationCard(
        String reference,
        String title,
        String place,
        ApplicationState state,
        String stateWords,
        String since,
        boolean own,
        String submitted) {}
