import type { Json } from '../../../events/catalogue/define-events.ts';
import { DAY, dayInWords } from '../../kernel/day-in-words.ts';
import { londonTime } from '../../kernel/london.ts';
import type { Cell } from './page.ts';

/** A person as the page names them. */
export type NameOf = (person: string) => string;

/**
 * A field's or an event's name as words: `occurredOn` and `IncidentReported` become `Occurred on`, `Incident
 * reported`.
 */
export const inWords = (name: string): string => {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** An instant (UTC) as clocks in London showed it: `12 October 2026, 09:14`. */
export const instantInWords = (instant: string): string => {
  const { day, time } = londonTime(instant);
  return `${dayInWords(day)}, ${time}`;
};

/** A text stays as it was written; days, instants and ids of people are said in words. */
const textInWords = (text: string, nameOf: NameOf): string => {
  if (INSTANT.test(text)) return instantInWords(text);
  return DAY.test(text) ? dayInWords(text) : nameOf(text);
};

/** A value of a record for people to read: lists a line an entry, records as `Field: value`; never JSON. */
export const valueInWords = (value: Json, nameOf: NameOf): Cell => {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return textInWords(value, nameOf);
  if (isList(value)) return value.map((one) => innerText(one, nameOf)).join('\n');
  return fieldsInWords(value, nameOf)
    .map(([name, shown]) => `${name}: ${cellInWords(shown)}`)
    .join('\n');
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Within a list a record is one line. */
const innerText = (value: Json, nameOf: NameOf): string =>
  cellInWords(valueInWords(value, nameOf)).replaceAll('\n', '; ');

const cellInWords = (cell: Cell): string => {
  if (cell === null || cell === '') return '–';
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
};

/** The fields of a record, a row each. */
export const fieldsInWords = (value: Json, nameOf: NameOf): readonly (readonly [string, Cell])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, member]) => [inWords(name), valueInWords(member, nameOf)])
    : [];
