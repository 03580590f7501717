import { londonInstant } from '../../../domain/kernel/london.ts';
import { type Field, option } from '../html/fields.ts';
import { linesOf, NOTHING, type Sent } from '../html/sent.ts';
import { amongOf, labelOf } from './field-words.ts';
import { columnsOf, rowsIn } from './rows.ts';
import { plainOf, type Shape } from './shape.ts';

/** A part of a command's body as fields of a form, and what the form says of it. */
export interface Part {
  readonly fields: readonly Field[];
  /** Undefined: nothing was filled in. */
  readonly read: (sent: Sent) => unknown;
}

/** Radios for few words, a list to choose from for many. */
const MOST_RADIOS = 6;
/** Longer texts are written in several lines. */
const MOST_OF_LINE = 200;

/** Of a person of the school: `personId` and `knownPerson` of the catalogue. */
const ofPerson = /^\^(\(\?:_trust\\\/\)\?)?\[a-z0-9_\]\[a-z0-9\._-\]\{0,99\}\$$/;
const ofTime = /^\^\(\?:\[01\]\\d/;
const isPerson = ({ pattern = '' }: Shape): boolean => ofPerson.test(pattern);

type Base = Pick<Field, 'name' | 'label'> & Partial<Pick<Field, 'isOptional'>>;

const one = (field: Field, read: (text: string) => unknown = (text) => text): Part => ({
  fields: [field],
  read: (sent) => {
    const text = sent.text(field.name);
    return text === '' ? undefined : read(text);
  },
});

/** What is no number goes as it is: the API says what is wrong with it, at its field. */
export const numberIn = (text: string): number | string =>
  Number.isFinite(Number(text)) ? Number(text) : text;

/** A lone hyphen says that there is nothing, which an empty field leaves unsaid. */
const linesIn = (text: string): readonly string[] => (text === NOTHING ? [] : linesOf(text));

/** A day with its time, as a field for both sends it; what is none goes as it is. */
const momentIn = (text: string): string => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(text) ?? [];
  return day === undefined || time === undefined ? text : londonInstant(day, time);
};

const wordsPart = (base: Base, words: readonly (string | number | null)[]): Part => {
  const options = words.filter((word) => word !== null).map((word) => option(String(word)));
  const isFew = options.length <= MOST_RADIOS && base.isOptional !== true;
  const isNumber = words.some((word) => typeof word === 'number');
  return one({ ...base, kind: isFew ? 'one-of' : 'choice', options }, isNumber ? numberIn : undefined);
};

const yesOrNo = (base: Base): Part => {
  const options = [
    ['yes', 'Yes'],
    ['no', 'No'],
  ] as const;
  return one({ ...base, kind: base.isOptional ? 'choice' : 'one-of', options }, (text) => text === 'yes');
};

const numberPart = (base: Base, { exclusiveMinimum }: Shape): Part =>
  one(
    {
      ...base,
      kind: 'number',
      // Numbers of events are the only ones that begin above nothing.
      ...(exclusiveMinimum === 0 && { hint: 'A number, as the history of the record gives it.' }),
    },
    numberIn,
  );

const textPart = (base: Base, shape: Shape): Part => {
  if (shape.format === 'date') return one({ ...base, kind: 'day' });
  if (shape.format === 'date-time') return one({ ...base, kind: 'moment' }, momentIn);
  if (isPerson(shape)) return one({ ...base, kind: 'person', among: amongOf(base.name) });
  if (ofTime.test(shape.pattern ?? '')) return one({ ...base, kind: 'id', hint: 'Such as 08:45.' });
  const isId = /^\^\[A-Za-z0-9_\]/.test(shape.pattern ?? '');
  const idHint = { hint: 'Letters, digits and hyphens; never a name.' };
  if (isId) return one({ ...base, kind: 'id', ...idHint });
  return one({ ...base, kind: (shape.maxLength ?? 0) > MOST_OF_LINE ? 'text' : 'line' });
};

const listPart = (base: Base, items: Shape): Part => {
  const { shape } = plainOf(items);
  const none = base.isOptional ? '. A lone hyphen: none' : '';
  if (shape.enum !== undefined) {
    const field: Field = {
      ...base,
      kind: 'some-of',
      options: shape.enum.map((word) => option(String(word))),
    };
    return {
      fields: [field],
      read: (sent) => (sent.all(base.name).length === 0 ? undefined : sent.all(base.name)),
    };
  }
  if (isPerson(shape)) return one({ ...base, kind: 'people', among: amongOf(base.name) }, linesIn);
  if (shape.type === 'object') {
    const columns = columnsOf(shape);
    const hint = `A line each: ${columns.map(({ words }) => words).join(' | ')}${none}`;
    return one({ ...base, kind: 'text', hint }, (text) => rowsIn(columns, linesIn(text)));
  }
  const read = (text: string) =>
    linesIn(text).map((line) => (shape.type === 'integer' ? numberIn(line) : line));
  return one({ ...base, kind: 'text', hint: `A line each${none}.` }, read);
};

/** An object as fields, each under the name of the whole. */
interface ObjectPart {
  readonly fields: readonly Field[];
  /** What was filled in. */
  readonly read: (sent: Sent) => Readonly<Record<string, unknown>>;
}

const objectPart = (name: string, shape: Shape, isOptional: boolean): ObjectPart => {
  const { properties = {}, required = [] } = shape;
  const parts = Object.entries(properties).map(([key, inner]) => {
    const mustBe = !isOptional && required.includes(key);
    return [key, partOf(name === '' ? key : `${name}.${key}`, inner, mustBe)] as const;
  });
  return {
    fields: parts.flatMap(([, { fields }]) => fields),
    read: (sent) =>
      Object.fromEntries(
        parts.flatMap(([key, { read }]) => {
          const value = read(sent);
          return value === undefined ? [] : [[key, value] as const];
        }),
      ),
  };
};

/** Nothing where none of it was filled in. */
const optionalObject = ({ fields, read }: ObjectPart): Part => ({
  fields,
  read: (sent) => {
    const said = read(sent);
    return Object.keys(said).length === 0 ? undefined : said;
  },
});

/** Fields for a part of a body. @param mustBe whether the API refuses a body without it */
export const partOf = (name: string, given: Shape, mustBe: boolean): Part => {
  const { shape, isNullable } = plainOf(given);
  const mayBeEmpty = shape.type === 'array' && (shape.minItems ?? 0) === 0;
  const isOptional = !mustBe || isNullable || mayBeEmpty;
  const base = { name, label: labelOf(name), ...(isOptional && { isOptional: true as const }) };
  const part = plainPart(base, shape, mustBe && !isNullable);
  // What has to be said and is null where there is nothing.
  return mustBe && isNullable ? { ...part, read: (sent) => part.read(sent) ?? null } : part;
};

const plainPart = (base: Base, shape: Shape, mustBe: boolean): Part => {
  if (shape.enum !== undefined) return wordsPart(base, shape.enum);
  switch (shape.type) {
    case 'object':
      return mustBe
        ? objectPart(base.name, shape, false)
        : optionalObject(objectPart(base.name, shape, true));
    case 'array': {
      const list = listPart(base, shape.items ?? {});
      return mustBe ? { ...list, read: (sent) => list.read(sent) ?? [] } : list;
    }
    case 'boolean':
      return yesOrNo(base);
    case 'integer':
    case 'number':
      return numberPart(base, shape);
    default:
      return textPart(base, shape);
  }
};

/** All of a body. */
export const bodyPart = (shape: Shape): ObjectPart => objectPart('', shape, false);
