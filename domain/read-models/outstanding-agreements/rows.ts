import * as z from 'zod/mini';
import { type Audience, audiences } from '../../../events/catalogue/words.ts';
import { type HeldRole, heldRole } from '../../kernel/held-roles.ts';
import type { StoredRow } from '../../kernel/projection.ts';

const person = z.object({ roles: z.array(heldRole), yearGroup: z.nullable(z.string()) });
const template = z.object({ current: z.nullable(z.number()) });
const agreement = z.object({ signed: z.nullable(z.number()), isWithdrawn: z.boolean() });

export type AgreementRow = z.output<typeof agreement>;
export interface PersonRow {
  readonly id: string;
  readonly roles: readonly HeldRole[];
  readonly yearGroup: string | null;
}

/** The rows of the model, typed and by the stream that they belong to. */
export interface Rows {
  readonly people: readonly PersonRow[];
  /** Current version by audience; audiences without one are not in it. */
  readonly current: ReadonlyMap<Audience, number>;
  /** By `<person>.<audience>`. */
  readonly agreements: ReadonlyMap<string, AgreementRow>;
}

const of = <T>(rows: readonly StoredRow[], stream: string, schema: z.ZodMiniType<T>): readonly (readonly [string, T])[] =>
  rows
    .filter((stored) => stored.stream === stream)
    .flatMap(({ id, row }) => {
      const read = schema.safeParse(row);
      return read.success ? [[id, read.data] as const] : [];
    });

export const rowsOf = (rows: readonly StoredRow[]): Rows => {
  const templates = new Map(of(rows, 'agreement-templates', template));
  const current = audiences.flatMap((audience) => {
    const version = templates.get(audience)?.current ?? null;
    return version === null ? [] : [[audience, version] as const];
  });
  return {
    people: of(rows, 'people', person).map(([id, row]) => ({ id, ...row })),
    current: new Map(current),
    agreements: new Map(of(rows, 'agreements', agreement)),
  };
};
