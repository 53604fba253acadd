package ke.cp2.account.limit;

/** Does the work of a challenge, as the script of the pages does. */
public final class Work {

    private Work() {}

    /** The challenge with a right answer behind it. */
    public static String solve(String challenge) {
        int bits = Integer.parseInt(challenge.split("\\.")[1]);
        for (long count = 0; ; count++) {
            String answer = challenge + ":" + count;
            if (ProofOfWork.zeroBits(answer) >= bits) {
                return answer;
            }
        }
    }
}
