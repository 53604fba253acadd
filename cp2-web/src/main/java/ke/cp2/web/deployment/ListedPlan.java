package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.plan.PlanView;

/** A plan in the list of a series, in words. */
public record ListedPlan(PlanView plan, String place, String longest) implements Serializable {}
