import * as z from 'zod/mini';
import type { CommandEntry } from '../../../domain/kernel/commands.ts';

/** JSON Schema, as far as forms are made of it. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string | number | null;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly additionalProperties?: boolean | Shape;
}

/** What a command's body is made of, as the API parses it. */
export const shapeOf = ({ body }: Pick<CommandEntry, 'body'>): Shape => schemaShape(body);

/** What anything that the API takes is made of. */
export const schemaShape = (schema: z.ZodMiniType): Shape =>
  JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })),
  );

const isNull = ({ type }: Shape): boolean => type === 'null';

const constantsOf = (all: readonly Shape[]): Shape | null => {
  const words = all.flatMap(({ const: word, enum: some = [] }) => (word === undefined ? some : [word]));
  return all.every((one) => one.const !== undefined || one.enum !== undefined)
    ? { enum: [...new Set(words)] }
    : null;
};

/** Several kinds of object as one form: what all ask for is asked for, what some do may be left out. */
const mergedOf = (all: readonly Shape[]): Shape => {
  const names = [...new Set(all.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const properties = Object.fromEntries(
    names.map((name) => {
      const of = all.flatMap(({ properties: some = {} }) => some[name] ?? []);
      return [name, constantsOf(of) ?? of[0] ?? {}];
    }),
  );
  return { type: 'object', properties, required: names.filter((name) => all.every(asksFor(name))) };
};

const asksFor =
  (name: string) =>
  ({ required = [] }: Shape): boolean =>
    required.includes(name);

export interface Plain {
  readonly shape: Shape;
  /** Whether null says that there is nothing. */
  readonly isNullable: boolean;
}

/** A shape without choices between shapes. */
export const plainOf = (shape: Shape): Plain => {
  if (Array.isArray(shape.type)) {
    const [type = ''] = shape.type.filter((one) => one !== 'null');
    return { shape: { ...shape, type }, isNullable: shape.type.includes('null') };
  }
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) {
    const inner = choices.filter((one) => !isNull(one)).map((one) => plainOf(one).shape);
    const isNullable = inner.length < choices.length;
    const [only = {}, ...others] = inner;
    if (others.length === 0) return { shape: only, isNullable };
    return { shape: constantsOf(inner) ?? mergedOf(inner), isNullable };
  }
  if (shape.allOf !== undefined) {
    const { allOf, ...rest } = shape;
    return { shape: Object.assign({}, ...allOf, rest), isNullable: false };
  }
  if (shape.const !== undefined) return { shape: { enum: [shape.const] }, isNullable: false };
  return { shape, isNullable: false };
};
