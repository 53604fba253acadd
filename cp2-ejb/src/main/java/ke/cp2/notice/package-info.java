/** Tells people by SMS what the portal knows: new vacancies, what closes soon, what was decided. */
package ke.cp2.notice;
