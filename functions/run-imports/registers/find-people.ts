import type { FoundPerson, PersonRef } from '../../../domain/imports/registers/register.ts';
import { fits, heldFrom } from '../../../domain/imports/roster/capacities.ts';
import { comparable } from '../../../domain/imports/roster/words.ts';
import { holderIn } from '../../../domain/streams/reservations/offers.ts';
import { reservationsStream } from '../../../domain/streams/reservations/stream.ts';
import type { ImportJob } from '../../shared/imports/job.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { londonDate } from '../../shared/lambda/clock.ts';
import { childrenAt } from '../../shared/read-model/children.ts';
import { everybodyAt } from '../everybody.ts';
import { loadPerson } from '../on-record.ts';
import { outsideName } from '../resolve.ts';
import { AT_ONCE, type RunDeps } from '../run-deps.ts';

export type FindPerson = (ref: PersonRef) => Promise<FoundPerson | 'person-unknown' | 'person-unclear'>;

/**
 * Finds people whom a register names. Addresses are compared with those of everybody at the school, which are
 * read once, when asked for.
 */
export const findPeople = (deps: RunDeps, job: ImportJob): FindPerson => {
  const { school } = job;
  let addresses: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;
  const today = londonDate(deps.clock());
  const idOf = async ({ by, value }: PersonRef): Promise<readonly string[]> => {
    if (by === 'person') return [value];
    if (by === 'outside-id') {
      const { key } = await outsideName(deps, job, value);
      const holder = holderIn((await deps.log.load(key, reservationsStream)).state, school);
      return holder === null ? [] : [holder];
    }
    addresses ??= addressesAt(deps, school, today);
    return [...((await addresses).get(comparable(value)) ?? [])];
  };
  return async (ref) => {
    const [person, other] = await idOf(ref);
    if (person === undefined || other !== undefined)
      return person === undefined ? 'person-unknown' : 'person-unclear';
    const { known } = await loadPerson(deps, school, person);
    if (known === null) return 'person-unknown';
    const held = heldFrom(known.state, today);
    // Who is staff and a parent has a work device; the loan to a parent is that of a parent alone.
    const isParent =
      held.some(({ role }) => role === 'parent') && !held.some(({ role }) => fits(role, 'staff'));
    const children = isParent ? await childrenAt(deps.readModel, school, person, today) : [];
    return { person, isParent, children };
  };
};

const addressesAt = async (
  deps: RunDeps,
  school: string,
  today: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, Set<string>>();
  await atOnce(AT_ONCE, await everybodyAt(deps, school, today), async (person) => {
    const { known } = await loadPerson(deps, school, person);
    for (const address of Object.values(known?.emails ?? {})) {
      const people = found.get(comparable(address)) ?? new Set();
      found.set(comparable(address), people.add(person));
    }
  });
  return found;
};
