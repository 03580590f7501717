import * as z from 'zod/mini';
import { knownPerson, personId } from './fields.ts';

/** Somebody who is named in a payload by a typed reference, and as what: the field, or the part beside it. */
export interface Named {
  readonly person: string;
  /** Such as `borrower`, or `victim` of somebody who was involved. */
  readonly part: string;
}

/** Says who is named in a payload of one form. */
type Find = (value: unknown, at: At) => readonly Named[];

/** The fields on the way to a value, and what stands beside it. */
interface At {
  readonly path: readonly string[];
  readonly beside: Readonly<Record<string, unknown>>;
}

/** Fields that say no more than that a person stands there, or that something is corrected. */
const SILENT: readonly string[] = ['person', 'changes'];

const partOf = ({ path, beside }: At): string => {
  const { part } = beside;
  if (path.at(-1) === 'person' && typeof part === 'string') return part;
  const said = path.filter((field) => !SILENT.includes(field));
  return said.join('.') || 'person';
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nobody: Find = () => [];

const fieldsOf = (shape: Readonly<Record<string, z.core.$ZodType>>): Find => {
  const fields = Object.entries(shape)
    .map(([name, schema]) => [name, finderOf(schema)] as const)
    .filter(([, find]) => find !== nobody);
  if (fields.length === 0) return nobody;
  return (value, { path }) =>
    isFields(value)
      ? fields.flatMap(([name, find]) => find(value[name], { path: [...path, name], beside: value }))
      : [];
};

const eachOf = (element: z.core.$ZodType): Find => {
  const find = finderOf(element);
  if (find === nobody) return nobody;
  return (value, at) => (Array.isArray(value) ? value.flatMap((one) => find(one, at)) : []);
};

const anyOf = (options: readonly z.core.$ZodType[]): Find => {
  const finds = options
    .map((option) => ({ option, find: finderOf(option) }))
    .filter(({ find }) => find !== nobody);
  if (finds.length === 0) return nobody;
  return (value, at) => finds.find(({ option }) => z.safeParse(option, value).success)?.find(value, at) ?? [];
};

/** References are known by the very schemas that all of the catalogue is made of. */
const finderOf = (schema: z.core.$ZodType): Find => {
  if (schema === personId || schema === knownPerson)
    return (value, at) => (typeof value === 'string' ? [{ person: value, part: partOf(at) }] : []);
  if (schema instanceof z.ZodMiniObject) return fieldsOf(schema.shape);
  if (schema instanceof z.ZodMiniArray) return eachOf(schema._zod.def.element);
  if (schema instanceof z.ZodMiniUnion) return anyOf(schema._zod.def.options);
  if (
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniNullable ||
    schema instanceof z.ZodMiniDefault
  )
    return finderOf(schema._zod.def.innerType);
  return nobody;
};

const known = new WeakMap<z.core.$ZodType, Find>();

/** Who is named in a payload, each once a part, in the order of the fields. */
export const peopleIn = (payload: z.ZodMiniObject, data: unknown): readonly Named[] => {
  const find = known.get(payload) ?? finderOf(payload);
  known.set(payload, find);
  const named = find(data, { path: [], beside: {} });
  return [...new Map(named.map((one) => [`${one.person} ${one.part}`, one])).values()];
};
