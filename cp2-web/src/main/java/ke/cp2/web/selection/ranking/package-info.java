/** Pages about score sheets, ranked lists and what is proposed by them. */
package ke.cp2.web.selection.ranking;
