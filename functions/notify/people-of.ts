import { rolesOn } from '../../domain/kernel/held-roles.ts';
import { classesOn, decidingParentsOn, lineManagerOn, yearOn } from '../../domain/kernel/person.ts';
import { addressOn, personView } from '../../domain/streams/people/offers.ts';
import type { PersonState } from '../../domain/streams/people/state.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { logKey } from '../../events/log/key.ts';
import type { Seen } from '../../events/log/moved-on.ts';
import type { LogReader, StreamKey, StreamState } from '../../events/log/types.ts';
import type { Sealer } from '../../events/sealing/types.ts';
import { atOnce } from '../shared/lambda/at-once.ts';

/** What a person's own record says at the moment of asking. */
export interface Addressee {
  readonly id: string;
  /** Whether the person holds a role on a day, by the log: the read model may be late (ORG-02). */
  readonly holds: (role: string, day: string) => boolean;
  /**
   * In a role at the address of the capacity that it rests on, as a person (null) at the first that there is.
   * Opened for the moment of sending only; null where none is known, or its key was destroyed.
   */
  readonly address: (role: string | null, day: string) => Promise<string | null>;
  /** Of a pupil on a day: class and year, and who decides for the pupil and may be told of it. */
  readonly family?: (day: string) => {
    readonly class: string | null;
    readonly yearGroup: string | null;
    readonly parents: readonly string[];
  };
  /** Whether somebody works with a class on a day, by the log. */
  readonly worksWith?: (ofClass: string, day: string) => boolean;
  /** Whose line somebody is in on a day; null: nobody's. */
  readonly lineManager?: (day: string) => string | null;
}

/** People of a school, or of the trust, in the order asked for. */
export type PeopleOf = (school: string, people: readonly string[]) => Promise<readonly Addressee[]>;

export interface PeopleDeps {
  readonly log: Pick<LogReader, 'load'>;
  /** Which streams have moved on since they were seen, by log key. */
  readonly movedOn: (seen: readonly Seen[]) => Promise<ReadonlySet<string>>;
  readonly sealer: Pick<Sealer, 'open'>;
}

const LOADS_AT_ONCE = 8;
const MOST_KEPT = 500;

/**
 * Reads people from the log. Records that were read before are kept, sealed as they are, and used only where
 * the log says at that moment that nothing was added: those who lead a school hear of all that happens there,
 * and are asked for in one request.
 */
export const createPeopleOf = ({ log, movedOn, sealer }: PeopleDeps): PeopleOf => {
  const kept = new Map<string, StreamState<PersonState>>();
  const load = async (place: StreamKey): Promise<StreamState<PersonState>> => {
    const loaded = await log.load(place, peopleStream);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(logKey(place), loaded);
    return loaded;
  };
  return async (school, people) => {
    const places = people.map((id) => ({ school, stream: 'people', id }));
    const known = new Map(places.flatMap((place) => [[logKey(place), kept.get(logKey(place))] as const]));
    const seen = [...known.values()].filter((one) => one !== undefined);
    const moved = seen.length === 0 ? new Set<string>() : await movedOn(seen);
    return atOnce(LOADS_AT_ONCE, places, async (place) => {
      const before = moved.has(logKey(place)) ? undefined : known.get(logKey(place));
      return addressee(sealer, place, (before ?? (await load(place))).state);
    });
  };
};

const addressee = (sealer: PeopleDeps['sealer'], place: StreamKey, state: PersonState): Addressee => {
  const { id } = place;
  if (state.status === 'unregistered') return { id, holds: () => false, address: async () => null };
  const { roles } = state;
  const address = async (role: string | null, day: string): Promise<string | null> => {
    const email = addressOn(state, role, day);
    const opened = email === null ? null : await sealer.open(place, email);
    return typeof opened === 'string' ? opened : null;
  };
  const view = personView(state);
  return {
    id,
    holds: (role, day) => rolesOn(roles, day).includes(role),
    address,
    family: (day) => ({
      class: yearOn(view, day)?.class ?? null,
      yearGroup: yearOn(view, day)?.yearGroup ?? null,
      parents: decidingParentsOn(view, day).map(({ parent }) => parent),
    }),
    worksWith: (ofClass, day) => classesOn(view, day).includes(ofClass),
    lineManager: (day) => lineManagerOn(view, day),
  };
};
