import type { Field } from '../html/fields.ts';
import type { Sent } from '../html/sent.ts';
import { isRecord } from '../html/value.ts';
import { labelOf } from './field-words.ts';
import {
  asLines,
  type Base,
  flagPart,
  isPerson,
  linesPart,
  numberIn,
  numberPart,
  type Part,
  someWords,
  type Texts,
  textPart,
  wordsPart,
} from './leaf-parts.ts';
import { cellsOf, columnsOf, mapColumns, mapIn, mapLines, rowIn } from './rows.ts';
import { plainOf, type Shape } from './shape.ts';

const wordsOf = (columns: ReturnType<typeof columnsOf>): string =>
  `A line each: ${columns.map(({ words }) => words).join(' | ')}.`;

const asText = (line: string): unknown => line;

const linesOfThings = (base: Base, shape: Shape): Part => {
  if (shape.type !== 'object') {
    const read = shape.type === 'integer' ? numberIn : asText;
    const lines = asLines((all) => all.map(read), String);
    return linesPart(base, 'A line each.', isPerson(shape) ? 'people' : 'text', lines);
  }
  const columns = columnsOf(shape);
  const rows = asLines(
    (lines) => lines.map((line) => rowIn(columns, line)),
    (row) => cellsOf(columns, row),
  );
  return linesPart(base, wordsOf(columns), 'text', rows);
};

/** Words to choose from, and beside them things of the one other kind that there is, in words: a route has both. */
const wordsAndOthers = (base: Base, words: Shape, other: Shape): Part => {
  const [name = ''] = Object.keys(other.properties ?? {});
  const chosen = someWords(base, words.enum ?? []);
  const lines = linesPart(
    { ...base, name: `${base.name}.${name}`, label: `${base.label}: ${name}` },
    'A line each, such as clerk-to-the-board; never the name of a person.',
    'text',
    asLines(
      (all) => all.map((one) => ({ [name]: one })),
      (one) => String(isRecord(one) ? one[name] : one),
    ),
  );
  return {
    fields: [...chosen.fields, ...lines.fields],
    read: (sent) => {
      const all = [chosen.read(sent), lines.read(sent)].flatMap((one) => (Array.isArray(one) ? one : []));
      return all.length === 0 ? undefined : all;
    },
    write: (value) => {
      const all: readonly unknown[] = Array.isArray(value) ? value : [];
      const others = all.filter(isRecord);
      return [
        ...chosen.write(all.filter((one) => !isRecord(one))),
        ...(others.length === 0 ? [] : lines.write(others)),
      ];
    },
  };
};

const listPart = (base: Base, items: Shape): Part => {
  const choices = items.anyOf ?? [];
  const [words, other] = [choices.find((one) => one.enum), choices.find((one) => one.type === 'object')];
  if (words !== undefined && other !== undefined) return wordsAndOthers(base, words, other);
  const { shape } = plainOf(items);
  return shape.enum === undefined ? linesOfThings(base, shape) : someWords(base, shape.enum);
};

/** What is called something by somebody: a line each, the name first. */
const mapPart = (base: Base, values: Shape): Part => {
  const columns = mapColumns(values);
  const { read, write } = asLines((lines) => mapIn(columns, lines), String);
  const text = { read, write: (value: unknown) => write(mapLines(columns, value)) };
  return linesPart(base, wordsOf(columns), 'text', text);
};

/** An object as fields, each under the name of the whole. */
interface ObjectPart {
  readonly fields: readonly Field[];
  /** What was filled in. */
  readonly read: (sent: Sent) => Readonly<Record<string, unknown>>;
  readonly write: (value: unknown) => Texts;
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
    write: (value) => (isRecord(value) ? parts.flatMap(([key, { write }]) => write(value[key])) : []),
  };
};

/** Nothing where none of it was filled in. */
const optionalObject = ({ read, ...part }: ObjectPart): Part => ({
  ...part,
  read: (sent) => {
    const said = read(sent);
    return Object.keys(said).length === 0 ? undefined : said;
  },
});

/** Words for a part of what the API takes. @default - made of its name */
export type Said = Pick<Base, 'label' | 'hint'>;

/** Fields for a part of a body. @param mustBe whether the API refuses a body without it */
export const partOf = (
  name: string,
  given: Shape,
  mustBe: boolean,
  said: Said = { label: labelOf(name) },
): Part => {
  const { shape, isNullable } = plainOf(given);
  const mayBeEmpty = shape.type === 'array' && (shape.minItems ?? 0) === 0;
  const isOptional = !mustBe || isNullable || mayBeEmpty;
  const base: Base = { name, ...said, ...(isOptional && { isOptional: true as const }) };
  const part = plainPart(base, shape, mustBe && !isNullable);
  // What has to be said and is null where there is nothing.
  return mustBe && isNullable ? { ...part, read: (sent) => part.read(sent) ?? null } : part;
};

const plainPart = (base: Base, shape: Shape, mustBe: boolean): Part => {
  if (shape.enum !== undefined) return wordsPart(base, shape.enum);
  switch (shape.type) {
    case 'object': {
      const { properties, additionalProperties: values } = shape;
      if (properties === undefined && typeof values === 'object') return mapPart(base, values);
      const object = objectPart(base.name, shape, !mustBe);
      return mustBe ? object : optionalObject(object);
    }
    case 'array': {
      const list = listPart(base, shape.items ?? {});
      return mustBe ? { ...list, read: (sent) => list.read(sent) ?? [] } : list;
    }
    case 'boolean':
      return flagPart(base);
    case 'integer':
    case 'number':
      return numberPart(base, shape);
    default:
      return textPart(base, shape);
  }
};

/** All of a body. */
export const bodyPart = (shape: Shape): ObjectPart => objectPart('', shape, false);
