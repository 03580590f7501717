import * as z from 'zod/mini';
import type { Concern } from '../../kernel/concern.ts';
import { untilDay } from '../../kernel/counts.ts';
import { plusDays } from '../../kernel/day.ts';
import { earlierEnd } from '../../kernel/held-roles.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { breachIn, concernOfBreach, groupOfBreach } from '../../streams/breaches/stream.ts';

/** What followed from a breach; its reasons stand in the record. */
export const listedSanction = z.object({
  key: z.string(),
  breach: z.string(),
  /** The number that lifts it. */
  sanction: z.number(),
  kind: z.string(),
  person: z.string(),
  capacity: z.string(),
  consequence: z.string(),
  /** The linked policy that it is under; null: none was named. */
  policy: z.nullable(z.string()),
  on: z.string(),
  until: z.nullable(z.string()),
  /** Null: it was not lifted. */
  liftedOn: z.nullable(z.string()),
  incident: z.nullable(z.string()),
  concern: z.custom<Concern>(),
});

export const ALL = 'all';
export const OF_PERSON = 'person';

/** Its last day; the day on which it is lifted is none any more. */
const lastDayOf = (until: string | null, liftedOn: string | null): string | null =>
  earlierEnd(until, liftedOn === null ? null : plusDays(liftedOn, -1));

export const listsOfSanctions = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = breachIn(row);
  const { breach, sanctions } = state;
  if (breach === null) return [];
  const { people, isAboutStaff, lockedTo } = concernOfBreach(state);
  const lock = lockedTo === null ? null : { roles: [...lockedTo.roles], people: [...lockedTo.people] };
  const concern = { people: [...people], isAboutStaff, lockedTo: lock };
  const { kind, incident } = breach;
  return sanctions.map(({ by, person, capacity, consequence, under, on, until, liftedOn }) => ({
    keys: [
      keyOf(ALL, newestFirst(on), id, String(by)),
      keyOf(OF_PERSON, person, newestFirst(on), id, String(by)),
    ],
    row: {
      key: `${id}/${by}`,
      breach: id,
      sanction: by,
      kind,
      person,
      capacity,
      consequence,
      policy: under?.policy ?? null,
      on,
      until,
      liftedOn,
      incident,
      concern,
    },
    counts: { [groupOfBreach(concern)]: untilDay(lastDayOf(until, liftedOn)) },
  }));
};
