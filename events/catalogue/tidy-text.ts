/** Line breaks of every system: CR LF, CR, next line, and the separators of Unicode. */
const lineBreaks = /\r\n|[\r\u0085\u2028\u2029]/g;
/** Spaces, format characters, fillers and a braille cell without dots: of these alone nothing is seen. */
const nothingToSee = /^[\s\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const seen = (text: string): string => (nothingToSee.test(text) ? '' : text);

/**
 * A text without the space around it, in the very letters that it came in; empty where there is nothing to
 * see.
 */
export const tidiedLetters = (text: string): string => seen(text.trim());

/**
 * One line as it is recorded, however its sender's system writes it: without the space around it, in one form
 * of Unicode (NFC).
 */
export const tidiedLine = (text: string): string => tidiedLetters(text.normalize('NFC'));

/** The same of several lines, which end in line feeds alone. */
export const tidiedProse = (text: string): string => tidiedLine(text.replace(lineBreaks, '\n'));
