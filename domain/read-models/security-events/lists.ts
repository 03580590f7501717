import * as z from 'zod/mini';
import { askedOfUs, attemptPlaces, breachPlaces } from '../../../events/catalogue/breach-forms.ts';
import type { Concern } from '../../kernel/concern.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import {
  type BreachState,
  breachIn,
  breachKinds,
  concernOfBreach,
  standingOfBreach,
} from '../../streams/breaches/stream.ts';

/** An attempt, or a breach that is against the security of systems; its description stands in the record. */
export const listedEvent = z.object({
  key: z.string(),
  on: z.string(),
  breach: z.string(),
  /** What it is; an attempt to get at what was not granted in rows from before there was more. */
  kind: z._default(z.string(), 'attempt'),
  /** Null: nobody knows who it was, or it is not for who reads this. */
  person: z.nullable(z.string()),
  place: z.enum([...attemptPlaces, ...breachPlaces]),
  /** The school's device that was found. */
  device: z._default(z.nullable(z.string()), null),
  /** What was asked of this system; null: it was another one. */
  asked: z.nullable(askedOfUs),
  concern: z._default(z.custom<Concern | null>(), null),
});

export const ALL = 'all';
export const ATTEMPTS = 'attempts';
export const BREACHES = 'breaches';

type Listed = Omit<z.output<typeof listedEvent>, 'key' | 'breach' | 'concern'>;

const attemptsIn = ({ attempts }: BreachState): readonly (readonly [by: number, Listed])[] =>
  attempts.map(({ by, on, person, place, asked }) => [
    by,
    { on, kind: 'attempt', person, place, device: null, asked },
  ]);

const breachesIn = (state: BreachState): readonly (readonly [by: number, Listed])[] => {
  const { breach } = state;
  if (breach === null || !breachKinds[breach.kind].isSecurity) return [];
  if (standingOfBreach(breach, state) === 'no-breach') return [];
  const { by, on, kind, person, where, device } = breach;
  return [[by, { on, kind, person, place: where, device, asked: null }]];
};

export const listsOfBreach = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = breachIn(row);
  const { people, isAboutStaff, lockedTo } = concernOfBreach(state);
  const concern = {
    people: [...people],
    isAboutStaff,
    lockedTo: lockedTo === null ? null : { roles: [...lockedTo.roles], people: [...lockedTo.people] },
  };
  const rowOf =
    (name: string) =>
    ([by, listed]: readonly [number, Listed]): ListRow => ({
      keys: [keyOf(ALL, newestFirst(listed.on), id, String(by))],
      row: { key: `${id}/${by}`, breach: id, ...listed, concern },
      counts: { [name]: always },
    });
  return [...attemptsIn(state).map(rowOf(ATTEMPTS)), ...breachesIn(state).map(rowOf(BREACHES))];
};
