import * as z from 'zod/mini';
import { dayBefore } from './instant.ts';
import type { RoleRecord } from './role-record.ts';
import { shortened } from './short-lists.ts';

/** A role that a person holds in a school, by joining or by assignment (ORG-02). */
export const heldRole = z.object({
  role: z.string(),
  /** First day. */
  from: z.string(),
  /** Last day, null while none is known. A role ended on a day has the day before as its last: it is gone at once. */
  until: z.nullable(z.string()),
  /** Last day that it would have had, had its holder not left: a day of leaving can still be moved. Gone once it is settled. */
  unlessLeft: z.exactOptional(z.nullable(z.string())),
  /** Number of the event that gave it. */
  by: z.number(),
});
export type HeldRole = z.output<typeof heldRole>;

/** Whether a role is a thing of the past on a day. */
export const isOver = ({ until }: Pick<HeldRole, 'until'>, day: string): boolean =>
  until !== null && until < day;

/** The roles held on a day, each once, sorted. */
export const rolesOn = (held: readonly HeldRole[], day: string): readonly string[] =>
  [...new Set(held.filter((one) => one.from <= day && !isOver(one, day)).map(({ role }) => role))].toSorted();

/** Whether a role is held on a day and no end of it is known. */
export const holdsOpenEnded = (held: readonly HeldRole[], role: string, day: string): boolean =>
  held.some((one) => one.role === role && one.from <= day && one.until === null);

/** Whether a role is held on any day from the one to the other; null is "no last day". */
export const overlaps = (held: HeldRole, from: string, until: string | null): boolean =>
  !isOver(held, from) && (until === null || held.from <= until);

/** As it stands, whatever becomes of the day of leaving. */
const settled = ({ unlessLeft: _, ...held }: HeldRole): HeldRole => held;

const endedOn = (held: HeldRole, day: string): HeldRole =>
  isOver(held, day) ? held : { ...settled(held), until: dayBefore(day) };

/** The latest leaving counts, as if there had been no other. */
const leftOn = (held: HeldRole, day: string): HeldRole => {
  const until = held.unlessLeft === undefined ? held.until : held.unlessLeft;
  const without = { ...settled(held), until };
  return isOver(without, day) ? without : { ...without, until: dayBefore(day), unlessLeft: until };
};

/** What an event of a person does to the roles held; used by the stream and by the read models alike. */
export const foldRoles = (held: readonly HeldRole[], change: RoleRecord, by: number): readonly HeldRole[] => {
  switch (change.kind) {
    case 'given':
      return [...held.map(settled), { role: change.role, from: change.from, until: change.until, by }];
    case 'ended':
      return held.map((one) => (one.role === change.role ? endedOn(one, change.on) : one));
    case 'all-ended':
      return held.map((one) => leftOn(one, change.on));
    case 'corrected':
      return held.map((one) => (one.by === change.corrects ? { ...one, from: change.from } : one));
    case 'none':
      return held;
  }
};

const roleList = z.array(heldRole);
/** What a row may take; the history of the person has what fell out of it. */
const MOST_ROLES = 100;

/** The roles that a read model keeps in the row of a person, after one more event. */
export const rolesInRow = (
  row: Readonly<Record<string, unknown>> | null,
  change: RoleRecord,
  by: number,
): readonly HeldRole[] =>
  shortened(
    foldRoles(roleList.safeParse(row?.['roles']).data ?? [], change, by),
    MOST_ROLES,
    ({ until }) => until !== null,
  );
