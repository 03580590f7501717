/**
 * The one text of a JSON file of a bundle: two spaces, members in the order of its format, a line feed at the
 * end. A verifier refuses any other text of the same value, so that no byte of such a file is free to change.
 */
export const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
