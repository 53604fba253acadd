/** Lists the vacancies that have more free posts than people on the reserve list. */
package ke.cp2.offer.risk;
