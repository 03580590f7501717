import * as z from 'zod/mini';
import type { EventEntry } from '../../../events/catalogue/define-events.ts';

/** A field of an event's data, for people. */
export interface EventField {
  readonly name: string;
  /** What it holds, in words: `id of a person`, `a day, or nothing`. */
  readonly holds: string;
  readonly isOptional: boolean;
  /** Sealed in the log and never published. */
  readonly isPersonal: boolean;
  /** The day since which the event holds. */
  readonly isDay: boolean;
}

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PERSON = '^[a-z0-9_][a-z0-9._-]{0,99}$';
const KNOWN_PERSON = '^(?:_trust\\/)?[a-z0-9_][a-z0-9._-]{0,99}$';
const ID = '^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$';
const patterns: Readonly<Record<string, string>> = {
  [PERSON]: 'id of a person',
  [KNOWN_PERSON]: 'id of a person of the school or the trust',
  [ID]: 'an id',
};
const formats: Readonly<Record<string, string>> = {
  date: 'a day',
  'date-time': 'an instant, UTC',
  email: 'an e-mail address',
  uri: 'an address on the web',
};
const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  null: 'nothing',
};

const choicesOf = (schema: Schema): readonly unknown[] =>
  ['anyOf', 'oneOf'].flatMap((name) => (Array.isArray(schema[name]) ? schema[name] : []));

const distinct = (words: readonly string[]): string => [...new Set(words)].join(', or ');

/** A schema in words. */
const inWords = (schema: unknown): string => {
  if (!isSchema(schema)) return 'anything';
  const choices = choicesOf(schema);
  if (choices.length > 0) return distinct(choices.map(inWords));
  if ('const' in schema) return String(schema['const']);
  if (Array.isArray(schema['enum'])) return `one of ${schema['enum'].join(', ')}`;
  if (schema['type'] === 'array') return `a list: ${inWords(schema['items'])}`;
  if (schema['type'] === 'object') return objectInWords(schema);
  return textInWords(schema);
};

const objectInWords = ({ properties, additionalProperties }: Schema): string => {
  const fields = isSchema(properties) ? Object.entries(properties) : [];
  if (fields.length === 0)
    return isSchema(additionalProperties) ? `by name: ${inWords(additionalProperties)}` : 'an object';
  return `with ${fields.map(([name, part]) => `${name} (${inWords(part)})`).join('; ')}`;
};

const textInWords = ({ pattern, format, type }: Schema): string =>
  patterns[String(pattern)] ?? formats[String(format)] ?? types[String(type)] ?? 'anything';

/** The fields of an event's data, those that are personal among them. */
export const fieldsOf = ({ payload, personal, day }: EventEntry): readonly EventField[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(payload);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    holds: inWords(schema),
    isOptional: !required.includes(name),
    isPersonal: Object.hasOwn(personal, name),
    isDay: name === day,
  }));
};
