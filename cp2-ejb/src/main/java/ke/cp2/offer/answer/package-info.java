/** Takes the answers to offers: on the page, by a link and by SMS. */
package ke.cp2.offer.answer;
