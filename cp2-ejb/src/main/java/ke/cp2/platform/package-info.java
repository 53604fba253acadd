/** Carries every feature: clock, pages of lists, texts, formats, refusals. */
package ke.cp2.platform;
