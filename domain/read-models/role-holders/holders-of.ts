import * as z from 'zod/mini';
import { heldRole, isOver } from '../../kernel/held-roles.ts';
import type { StoredRow } from '../../kernel/projection.ts';

const row = z.object({ roles: z.array(heldRole), name: z.string(), email: z.nullable(z.string()) });

/** Somebody who holds a role; name and address sealed. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  /** Null: no address is known. */
  readonly email: string | null;
  /** First day in the role. */
  readonly from: string;
}

/** The holders of a role on a day, by person id. */
export const holdersOf = (rows: readonly StoredRow[], role: string, today: string): readonly Holder[] =>
  rows
    .flatMap((stored) => {
      const person = row.safeParse(stored.row).data;
      const held = person?.roles.find((one) => one.role === role && one.from <= today && !isOver(one, today));
      if (person === undefined || held === undefined) return [];
      return [{ person: stored.id, name: person.name, email: person.email, from: held.from }];
    })
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
