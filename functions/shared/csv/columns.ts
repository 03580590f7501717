import * as z from 'zod/mini';

/** A column of a list. */
export interface Column {
  readonly name: string;
  /** Where its value stands in an item, from the outside inwards. */
  readonly path: readonly string[];
}

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable
    ? inner(schema._zod.def.innerType)
    : schema;

/**
 * The columns of what a schema describes, in its order: a column for each value, those of an object inside it
 * by their path. What has a length of its own (a list, a record) is one column.
 */
export const columnsOf = (schema: z.core.$ZodType, path: readonly string[] = []): readonly Column[] => {
  const shape = inner(schema);
  if (!(shape instanceof z.ZodMiniObject)) return [{ name: path.join('.'), path }];
  return Object.entries(shape.shape).flatMap(([name, member]) => columnsOf(member, [...path, name]));
};
