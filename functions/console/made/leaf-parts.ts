import { londonInstant, londonTime } from '../../../domain/kernel/london.ts';
import { type Field, option, yesOrNo } from '../html/fields.ts';
import { linesOf, NOTHING, type Sent } from '../html/sent.ts';
import { amongOf } from './field-words.ts';
import type { Shape } from './shape.ts';

/** What fills a field in: its name and a text, several for a field of which several are chosen. */
export type Texts = readonly (readonly [name: string, text: string])[];

/** A part of what the API takes as fields of a form. */
export interface Part {
  readonly fields: readonly Field[];
  /** What the form says; undefined: nothing was filled in. */
  readonly read: (sent: Sent) => unknown;
  /** What fills the form in to say it. */
  readonly write: (value: unknown) => Texts;
}

/** What every field of a part has. */
export type Base = Pick<Field, 'name' | 'label'> & Partial<Pick<Field, 'isOptional' | 'hint'>>;

/** Radios for few words, a list to choose from for many. */
const MOST_RADIOS = 6;
/** Longer texts are written in several lines. */
const MOST_OF_LINE = 200;

/** Of a person of the school: `personId` and `knownPerson` of the catalogue. */
const ofPerson = /^\^(\(\?:_trust\\\/\)\?)?\[a-z0-9_\]\[a-z0-9\._-\]\{0,99\}\$$/;
const ofTime = /^\^\(\?:\[01\]\\d/;
const ofId = /^\^\[A-Za-z0-9_\]/;

export const isPerson = ({ pattern = '' }: Shape): boolean => ofPerson.test(pattern);

interface Text {
  readonly read: (text: string) => unknown;
  readonly write: (value: unknown) => string;
}
const asItIs: Text = { read: (text) => text, write: String };

const isNothing = (value: unknown): boolean => value === undefined || value === null;

/** A field whose text says it all. */
export const textField = (field: Field, { read, write }: Text = asItIs): Part => ({
  fields: [field],
  read: (sent) => {
    const text = sent.text(field.name);
    return text === '' ? undefined : read(text);
  },
  write: (value) => (isNothing(value) ? [] : [[field.name, write(value)]]),
});

/** What is no number goes as it is: the API says what is wrong with it, at its field. */
export const numberIn = (text: string): number | string =>
  Number.isFinite(Number(text)) ? Number(text) : text;

const asNumber: Text = { read: numberIn, write: String };

/** A day with its time, as a field for both sends it; what is none goes as it is. */
const asMoment: Text = {
  read: (text) => {
    const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(text) ?? [];
    return day === undefined || time === undefined ? text : londonInstant(day, time);
  },
  write: (value) => {
    const { day, time } = londonTime(String(value));
    return `${day}T${time}`;
  },
};

/** Lines of a text; a lone hyphen says that there is nothing, which an empty field leaves unsaid. */
export const asLines = (
  readLines: (lines: readonly string[]) => unknown,
  writeLine: (value: unknown) => string,
): Text => ({
  read: (text) => readLines(linesOf(text)),
  write: (value) => {
    const lines = Array.isArray(value) ? value.map(writeLine) : [];
    return lines.length === 0 ? NOTHING : lines.join('\n');
  },
});

export const wordsPart = (base: Base, words: readonly (string | number | null)[]): Part => {
  const options = words.filter((word) => word !== null).map((word) => option(String(word)));
  const isFew = options.length <= MOST_RADIOS && base.isOptional !== true;
  const isNumber = words.some((word) => typeof word === 'number');
  return textField({ ...base, kind: isFew ? 'one-of' : 'choice', options }, isNumber ? asNumber : asItIs);
};

export const flagPart = (base: Base): Part =>
  textField(
    { ...base, kind: base.isOptional ? 'choice' : 'one-of', options: yesOrNo },
    { read: (text) => text === 'yes', write: (value) => (value === true ? 'yes' : 'no') },
  );

const boundsOf = ({ minimum, maximum, exclusiveMinimum }: Shape): string | undefined => {
  // Numbers of events are the only ones that begin above nothing.
  if (exclusiveMinimum === 0) return 'A number, as the history of the record gives it.';
  // Without bounds of its own, a whole number has those that JSON carries.
  const [least, most] = [minimum, maximum].map((one) =>
    Number.isSafeInteger((one ?? NaN) + 1) ? one : undefined,
  );
  return least === undefined || most === undefined ? undefined : `From ${least} to ${most}.`;
};

/** Hints of the field itself and of its kind. */
const hinted = (base: Base, more: string | undefined): Base => {
  const hint = [base.hint, more].filter((one) => one !== undefined).join(' ');
  return hint === '' ? base : { ...base, hint };
};

export const numberPart = (base: Base, shape: Shape): Part =>
  textField({ ...hinted(base, boundsOf(shape)), kind: 'number' }, asNumber);

export const textPart = (base: Base, shape: Shape): Part => {
  if (shape.format === 'date') return textField({ ...base, kind: 'day' });
  if (shape.format === 'date-time') return textField({ ...base, kind: 'moment' }, asMoment);
  if (isPerson(shape)) return textField({ ...base, kind: 'person', among: amongOf(base.name) });
  const { pattern = '', maxLength = 0 } = shape;
  if (ofTime.test(pattern)) return textField({ ...hinted(base, 'Such as 08:45.'), kind: 'id' });
  if (ofId.test(pattern))
    return textField({ ...hinted(base, 'Letters, digits and hyphens; never a name.'), kind: 'id' });
  return textField({ ...base, kind: maxLength > MOST_OF_LINE ? 'text' : 'line' });
};

/** Several words of some, in the order of the form, as browsers send them. */
export const someWords = (base: Base, words: readonly (string | number | null)[]): Part => ({
  fields: [{ ...base, kind: 'some-of', options: words.map((word) => option(String(word))) }],
  read: (sent) => {
    const chosen = new Set(sent.all(base.name));
    const known = words.map(String).filter((word) => chosen.delete(word));
    const all = [...known, ...chosen];
    return all.length === 0 ? undefined : all;
  },
  write: (value) => (Array.isArray(value) ? value.map((one) => [base.name, String(one)]) : []),
});

/** Things of one kind, a line each. */
export const linesPart = (base: Base, hint: string, kind: 'text' | 'people', text: Text): Part => {
  const none = base.isOptional ? ' A lone hyphen: none.' : '';
  const field: Field =
    kind === 'people'
      ? { ...base, kind, among: amongOf(base.name) }
      : { ...hinted(base, `${hint}${none}`), kind };
  return textField(field, text);
};
