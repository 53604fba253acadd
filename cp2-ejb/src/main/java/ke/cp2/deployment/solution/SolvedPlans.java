package ke.cp2.deployment.solution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.deployment.DeploymentTerms;

/**
 * Keeps the plans that were solved last: the reasons of a plan are read page by page, and the same
 * problem has the same solution. What has changed is another problem.
 */
@ApplicationScoped
public class SolvedPlans {

    /** The table of costs of a large sub-county takes some megabytes. */
    static final int KEPT = 4;

    private record Question(
            PlaceProblem problem, List<Pin> pins, DeploymentTerms terms, String seed) {}

    private final Map<Question, MadePlan> solved =
            new LinkedHashMap<>(KEPT, 1, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, MadePlan> eldest) {
                    return size() > KEPT;
                }
            };

    /** The plan, solved unless it is kept. */
    public MadePlan of(PlaceProblem problem, List<Pin> pins, DeploymentTerms terms, String seed) {
        Question question = new Question(problem, List.copyOf(pins), terms, seed);
        synchronized (solved) {
            MadePlan known = solved.get(question);
            if (known != null) {
                return known;
            }
        }
        MadePlan made = MadePlan.of(problem, pins, terms, seed);
        synchronized (solved) {
            solved.put(question, made);
        }
        return made;
    }
}
