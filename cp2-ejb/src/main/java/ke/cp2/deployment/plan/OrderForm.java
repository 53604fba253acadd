package ke.cp2.deployment.plan;

import java.io.Serializable;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an officer wants planned: a sub-county, a county or all of a series; or the second
 * pass over counties, in which the places that are left go to people of other sub-counties.
 */
public class OrderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SEED = "[A-Za-z0-9-]{4,40}";

    private @Nullable String county;
    private @Nullable String subCounty;
    private @Nullable String seed;
    private boolean secondPass;

    /**
     * Lets nothing be looked for where no centre can be.
     *
     * @throws ke.cp2.platform.BusinessException at {@code subCounty} when it lies in another county
     */
    void requireFittingPlace() {
        new Refusals()
                .when(
                        county != null && subCounty != null && !subCounty.startsWith(county),
                        "subCounty",
                        "deployment.otherCounty")
                .raise();
    }

    /**
     * Gives the seed that was typed, or null when the portal is to draw one.
     *
     * @throws ke.cp2.platform.BusinessException at {@code seed} when it is no seed
     */
    @Nullable String typedSeed() {
        new Refusals().when(seed != null && !seed.matches(SEED), "seed", "deployment.seed").raise();
        return seed;
    }

    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = TypedText.code(county);
    }

    public @Nullable String getSubCounty() {
        return subCounty;
    }

    public void setSubCounty(@Nullable String subCounty) {
        this.subCounty = TypedText.code(subCounty);
    }

    public boolean isSecondPass() {
        return secondPass;
    }

    public void setSecondPass(boolean secondPass) {
        this.secondPass = secondPass;
    }

    public @Nullable String getSeed() {
        return seed;
    }

    public void setSeed(@Nullable String seed) {
        this.seed = TypedText.line(seed);
    }
}
