package ke.cp2.support;

import java.util.List;

/**
 * The pages that each role opens by their address alone, with the data of the demo or of a nation.
 */
public final class Pages {

    public static final List<String> PUBLIC =
            List.of(
                    "/login",
                    "/",
                    "/account/create",
                    "/account/forgot",
                    "/vacancies",
                    "/vacancies/draws",
                    "/offer",
                    "/check-letter",
                    "/check-letter?code=00000-00000-00000",
                    "/help",
                    "/manual");

    public static final List<String> PROFESSIONAL =
            List.of(
                    "/my",
                    "/my/profile",
                    "/my/profile/personal",
                    "/my/profile/payment",
                    "/my/profile/next-of-kin",
                    "/my/profile/work",
                    "/my/profile/school?name=a&county=047",
                    "/my/profile/qualification",
                    "/my/profile/training",
                    "/my/profile/data",
                    "/my/profile/documents",
                    "/my/vacancies",
                    "/my/applications",
                    "/my/deployments",
                    "/my/messages",
                    "/account/settings",
                    "/account/change-password",
                    "/account/change-number",
                    "/account/confirm-number");

    public static final List<String> SUB_COUNTY =
            List.of(
                    "/staff",
                    "/staff/vacancies",
                    "/staff/applications",
                    "/staff/profiles",
                    "/staff/centres",
                    "/staff/staffing",
                    "/staff/deployments",
                    "/staff/deployments/people",
                    "/staff/approvals",
                    "/staff/at-risk",
                    "/staff/manual");

    /** Of council officers and administrators. */
    public static final List<String> HEADQUARTERS =
            List.of(
                    "/staff",
                    "/staff/jobs",
                    "/staff/messages",
                    "/staff/sms",
                    "/staff/sms/inbound",
                    "/staff/sms/templates",
                    "/staff/security");

    public static final List<String> COUNCIL =
            List.of(
                    "/staff/series",
                    "/staff/series/edit",
                    "/staff/series/letter?series=1&language=en",
                    "/staff/series/scores?series=1&position=INV",
                    "/staff/report?series=1",
                    "/staff/letters?series=1&subCounty=03205",
                    "/staff/centres",
                    "/staff/centres/import",
                    "/staff/centres/view?series=1&code=32005001",
                    "/staff/centres/ratios?series=1",
                    "/staff/centres/vacancies?series=1",
                    "/staff/staffing",
                    "/staff/staffing?county=032",
                    "/staff/vacancies",
                    "/staff/vacancy/edit",
                    "/staff/vacancy/ending?id=1",
                    "/staff/applications",
                    "/staff/reopenings",
                    "/staff/approvals",
                    "/staff/approvals?kind=DRAWS",
                    "/staff/approvals?kind=PLANS",
                    "/staff/approvals?kind=CHANGES",
                    "/staff/approvals?kind=ENDINGS",
                    "/staff/approvals?kind=SHEETS",
                    "/staff/approvals?kind=RETURNS",
                    "/staff/approvals?kind=REFUSED",
                    "/staff/at-risk",
                    "/staff/deployments",
                    "/staff/deployments/people?series=1&county=032&subCounty=03205",
                    "/staff/deployments/terms?series=1",
                    "/staff/profiles?county=047",
                    "/staff/campaigns",
                    "/staff/campaign/edit",
                    "/staff/imports",
                    "/staff/joining",
                    "/staff/joining/decide?id=1",
                    "/staff/moves",
                    "/staff/moves/add",
                    "/staff/conflicts",
                    "/staff/sms/template?name=CREDENTIALS&language=sw",
                    "/staff/security/codes",
                    "/staff/manual");

    public static final List<String> ADMINISTRATOR =
            List.of("/staff/accounts", "/staff/accounts/add", "/staff/audit", "/staff/audit/check");

    private Pages() {}
}
