/**
 * What a terminal may take for a command, a new line or another direction of writing: control and format
 * characters, line separators.
 */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * A text from a bundle as it may be printed. Anyone who forges a bundle chooses the ids in it: as they are,
 * they could paint a report that holds over the one that does not.
 */
export const printable = (text: string): string =>
  text.replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
