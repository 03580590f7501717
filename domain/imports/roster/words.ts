import { slug } from '../../../events/catalogue/fields.ts';
import { type YearGroup, yearGroups } from '../../../events/catalogue/words.ts';

const RECEPTION = ['r', 're', 'rec', 'reception', 'yr', '0', '00', 'y0', 'year r'];
const NURSERY = ['n', 'n1', 'n2', 'nur', 'nursery'];

/**
 * The year group of England that a word names; null for all else, such as the grades of other countries: a
 * kindergarten there is a Year 1 here, and a guess would put a child into the wrong year.
 */
export const yearGroupIn = (word: string): YearGroup | null => {
  const text = word.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (RECEPTION.includes(text)) return 'R';
  if (NURSERY.includes(text)) return 'N';
  const [, number] = /^(?:y|yr|year)?\s?0?([1-9]\d?)$/.exec(text) ?? [];
  return yearGroups.find((one) => one === `Y${number}`) ?? null;
};

/** The id of a class, made of its title: `Y1 Oak` is `y1-oak`. Null where nothing is left. */
export const classIdOf = (title: string): string | null => {
  const id = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slug.safeParse(id).success ? id : null;
};

/** Names and addresses as they are compared: letters in one form, without case, with single spaces. */
export const comparable = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
