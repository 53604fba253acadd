/** Lets two officers close a vacancy earlier than announced, or cancel it once people applied. */
package ke.cp2.application.ending;
