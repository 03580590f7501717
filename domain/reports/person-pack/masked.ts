import type { Json } from '../../../events/catalogue/define-events.ts';

/** What stands in the place of another person's id; the field beside it says which part they have. */
export const ANOTHER = 'another person';

/** Who must not be named, and to whom it is given. */
export interface Masking {
  readonly person: string;
  /** Everybody whom the school knows, by id. */
  readonly people: ReadonlySet<string>;
}

/** Whether a text is an id, or an id of a record, in which somebody else stands. */
const namesAnother = ({ person, people }: Masking, text: string): boolean =>
  text.startsWith('_trust/') ||
  [text, ...text.split('/'), ...heads(text)].some((part) => part !== person && people.has(part));

/** `u-301.photo` and `notes.u-301.1` name `u-301`; ids of people may have dots themselves. */
const heads = (text: string): readonly string[] => {
  const parts = text.split(/[./]/);
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_one, length) => parts.slice(from, from + length + 1).join('.')),
  );
};

/** Longer texts are no ids. */
const MOST = 250;

/** A value without ids of anybody else. */
export const masked = (masking: Masking, value: Json): Json => {
  if (typeof value === 'string')
    return value.length <= MOST && namesAnother(masking, value) ? ANOTHER : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((one) => masked(masking, one));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(masking, one)]));
};

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
