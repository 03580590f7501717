import { ProblemError } from './problem-error.ts';

const mailAddress = /[^\s@]@[^\s@]+\.[a-z]{2,}/i;
const words = '[a-z]{2,}(?:[._-][a-z]{2,}){1,3}';
const between = '[._/-]?';
const [year, month, day] = [
  '(?<year>(?:19|20)\\d\\d)',
  '(?<month>0[1-9]|1[0-2])',
  '(?<day>0[1-9]|[12]\\d|3[01])',
];
const dates = [`${year}${between}${month}${between}${day}`, `${day}${between}${month}${between}${year}`];
const namesWithDates = dates.flatMap((date) => [
  new RegExp(`^${words}${between}${date}$`, 'i'),
  new RegExp(`^${date}${between}${words}$`, 'i'),
]);

/** The youngest in a nursery: a date later than that is nobody's birthday. */
const YOUNGEST_YEARS = 2;

/**
 * Words and a date: a birthday where it lies years back, for what is named after a day is named after one of
 * these.
 */
const isNameWithBirthday = (text: string, today: string): boolean => {
  const latest = `${Number(today.slice(0, 4)) - YOUNGEST_YEARS}${today.slice(4)}`;
  return namesWithDates.some((pattern) => {
    const found = pattern.exec(text)?.groups;
    return found !== undefined && `${found['year']}-${found['month']}-${found['day']}` <= latest;
  });
};

/**
 * Whether an id or a key that its sender chose has the form of an address for mail, or of a name with a
 * birthday. It would stand in the clear in addresses, logs and hashed texts for good, where nothing is
 * erased. @param today `YYYY-MM-DD`
 */
export const namesSomebody = (text: string, today: string): boolean =>
  mailAddress.test(text) || isNameWithBirthday(text, today);

/** @throws ProblemError `names-somebody` naming the place, never the value */
export const refuseNames = (text: string, path: string, today: string): void => {
  if (!namesSomebody(text, today)) return;
  throw new ProblemError('names-somebody', {
    detail:
      'choose another one that says nothing of anybody: it would stand in the record for good, and can not be erased',
    issues: [{ path, message: 'has the form of a mail address, or of a name with a birthday' }],
  });
};
