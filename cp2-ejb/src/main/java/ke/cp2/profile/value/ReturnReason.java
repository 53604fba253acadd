package ke.cp2.profile.value;

/** Names what an officer found wrong with submitted details. */
public enum ReturnReason {
    NAME,
    NATIONAL_ID,
    TSC_NUMBER,
    CERTIFICATE,
    WORK_STATION,
    OTHER
}
