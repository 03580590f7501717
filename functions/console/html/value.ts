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

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where it stands in the record: the history says it better. */
const HIDDEN = ['by', 'statedBy', 'joinedBy', 'reportedBy', 'publishedBy', 'mark'];

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Whether there is something to say of it to people. */
export const isSaid = ([name, value]: readonly [string, unknown]): boolean =>
  !HIDDEN.includes(name) && value !== null && value !== undefined && value !== '';

/** A few plain facts in one line: `role staff, from 1 September 2025`. */
const lineOf = (entries: readonly (readonly [string, unknown])[]): string =>
  entries.map(([name, value]) => `${inWords(name)} ${plainOf(value)}`).join(', ');

const plainOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? textOf(value) : String(value);
};

const partsOf = (value: Readonly<Record<string, unknown>>): Markup =>
  Object.values(value).every(isPlain)
    ? markup`<span class="db-text">${lineOf(Object.entries(value).filter(isSaid))}</span>`
    : markup`<dl class="db-facts">${Object.entries(value)
        .filter(isSaid)
        .map(
          ([name, part]) => markup`<dt>${asSentence(inWords(name))}</dt><dd>${shownValue(part)}</dd>`,
        )}</dl>`;

/** Whatever the API answers, as people read it. */
export const shownValue = (value: unknown): Markup | string => {
  if (value === null || value === undefined || value === '') return '–';
  if (isPlain(value)) return markup`<span class="db-text">${plainOf(value)}</span>`;
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    const parts = value.map((part): Markup => markup`<li>${shownValue(part)}</li>`);
    return markup`<ul class="govuk-list db-parts">${parts}</ul>`;
  }
  return isRecord(value) ? partsOf(value) : '–';
};
