package ke.cp2.centre;

/**
 * Fired before an officer has a list taken by which centres leave a series. Who has sent people
 * there refuses that by a {@link ke.cp2.platform.BusinessException}.
 */
public record CentresAboutToLeave(long listId) {}
