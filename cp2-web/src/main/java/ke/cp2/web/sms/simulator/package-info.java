/** The page of the simulated phones. */
package ke.cp2.web.sms.simulator;
