/** A number of things in words: `1 right`, `2 rights`. @param many of a word that takes more than an s */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
