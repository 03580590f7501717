import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { londonTime } from '../../../domain/kernel/london.ts';

/** Words of the API that are no words of English. */
export const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['dsl', 'safeguarding lead (DSL)'],
  ['deputy-dsl', 'deputy safeguarding lead'],
  ['dpo', 'data protection officer'],
  ['slt', 'senior leadership team'],
  ['it-support', 'IT support'],
  ['it-technician', 'IT technician'],
  ['pta-member', 'member of the PTA'],
]);

/** A word of the API, such as `harmful-material` or `IncidentReported`, as people say it. */
export const inWords = (word: string): string =>
  ABBREVIATED.get(word) ??
  word
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replaceAll(/[-_.]/g, ' ')
    .toLowerCase()
    .trim();

export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name that stands in an id: `larkfield-infant` is Larkfield Infant. */
export const asName = (slug: string): string =>
  slug === '_trust' ? 'The trust' : inWords(slug).replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** An instant as a person in London has it: `12 October 2026, 14:05`. */
export const momentInWords = (instant: string): string => {
  const { day, time } = londonTime(instant);
  return `${dayInWords(day)}, ${time}`;
};
