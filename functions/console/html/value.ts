import { DAY, dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import { ABBREVIATED, asSentence, inWords, momentInWords } from './words.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const SLUG = /^[a-z]+(-[a-z]+)+$/;

const textOf = (text: string): string => {
  if (DAY.test(text)) return dayInWords(text);
  if (MOMENT.test(text)) return momentInWords(text);
  return SLUG.test(text) || ABBREVIATED.has(text) ? inWords(text) : text;
};

/** Parts by name, and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where it stands in the record: the history says it better. */
const HIDDEN = ['by', 'statedBy', 'joinedBy', 'reportedBy', 'publishedBy', 'mark'];

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Whether there is something to say of it to people. */
export const isSaid = ([name, value]: readonly [string, unknown]): boolean =>
  !HIDDEN.includes(name) && value !== null && value !== undefined && value !== '';

const plainOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? textOf(value) : String(value);
};

/** What names a period names no part of it: of a day or a school year its name alone is said. */
const isPeriod = ({ precision, value, ...rest }: Readonly<Record<string, unknown>>): boolean =>
  typeof precision === 'string' && typeof value === 'string' && Object.keys(rest).length === 0;

/** Plain facts in one line: `role staff, from 1 September 2025`; a single one goes without its name. */
const lineOf = (value: Readonly<Record<string, unknown>>): string => {
  if (isPeriod(value)) return plainOf(value['value']);
  const said = Object.entries(value).filter(isSaid);
  const [only, ...others] = said;
  if (only !== undefined && others.length === 0) return plainOf(only[1]);
  return said.map(([name, part]) => `${inWords(name)} ${plainOf(part)}`).join(', ');
};

/** What fits into a line; null: it does not. */
const inLine = (value: unknown): string | null => {
  if (isPlain(value)) return plainOf(value);
  return isRecord(value) && Object.values(value).every(isPlain) ? lineOf(value) : null;
};

const text = (words: string): Markup => markup`<span class="db-text">${words}</span>`;

const factsOf = (value: Readonly<Record<string, unknown>>): Markup =>
  markup`<dl class="db-facts">${Object.entries(value)
    .filter(isSaid)
    .map(([name, part]) => markup`<dt>${asSentence(inWords(name))}</dt><dd>${shownValue(part)}</dd>`)}</dl>`;

const listOf = (values: readonly unknown[]): Markup | string => {
  if (values.length === 0) return 'none';
  const lines = values.flatMap((one) => inLine(one) ?? []);
  if (lines.length === values.length) return text(lines.join('; '));
  const parts = values.map((part): Markup => markup`<li>${shownValue(part)}</li>`);
  return markup`<ul class="govuk-list db-parts">${parts}</ul>`;
};

/** What somebody wrote, as it stands; where it is closed to the caller, or erased, that is said. */
export const writtenText = (value: unknown): string =>
  typeof value === 'string' ? value : 'not shown to you';

/** Whatever the API answers, as people read it. */
export const shownValue = (value: unknown): Markup | string => {
  if (value === null || value === undefined || value === '') return '–';
  const line = inLine(value);
  if (line !== null) return text(line);
  if (Array.isArray(value)) return listOf(value);
  return isRecord(value) ? factsOf(value) : '–';
};
