import type { BreachKind } from '../../../events/catalogue/breach-forms.ts';
import { baseRoles, type Capacity } from '../../../events/catalogue/words.ts';
import { rolesOn } from '../../kernel/held-roles.ts';
import type { BreachFacts, PersonFact } from './facts.ts';
import { kinds } from './kinds.ts';
import { type BreachRejection, rejections } from './rejections.ts';

/** Who did it, and as what. */
export interface Acting {
  readonly person: string | null;
  readonly capacity: Capacity | null;
  readonly isHead: boolean;
}

interface Said {
  readonly kind: BreachKind;
  readonly person?: string | undefined;
  readonly capacity?: Capacity | undefined;
  readonly on: string;
}

const nobody: Acting = { person: null, capacity: null, isHead: false };

const isKnown = (person: PersonFact | undefined): person is PersonFact => (person?.kind ?? null) !== null;

const capacityRefusal = (
  { kind }: Said,
  capacity: Capacity,
  held: readonly string[],
): BreachRejection | null => {
  if (!held.includes(capacity)) return rejections.capacityNotHeld;
  const { by } = kinds[kind];
  if (by !== null && !by.some((one) => one === capacity)) return rejections.capacityNotOfKind;
  return kind === 'trainee-device' && !held.includes('trainee') ? rejections.traineeRequired : null;
};

/** The capacity that was said, or the one that the person had alone on that day. */
const capacityOf = ({ capacity }: Said, held: readonly string[]): Capacity | null => {
  const capacities = baseRoles.filter((one) => held.includes(one));
  return capacity ?? (capacities.length === 1 ? (capacities[0] ?? null) : null);
};

/**
 * Who did it, in which capacity, by who they were at the school on that day; or why that can't be
 * (ACC-06, UNA-04). Who leads the school by now counts as its head, too: nobody under them deals with it.
 */
export const actingIn = (
  said: Said,
  { person }: Pick<BreachFacts, 'person'>,
  today: string,
): Acting | BreachRejection => {
  if (said.person === undefined) {
    if (!kinds[said.kind].isFound) return rejections.personRequired;
    return said.capacity === undefined ? nobody : rejections.personRequired;
  }
  if (!isKnown(person)) return rejections.personNotKnown;
  const held = rolesOn(person.roles, said.on);
  const capacity = capacityOf(said, held);
  if (capacity === null) return held.length === 0 ? rejections.capacityNotHeld : rejections.capacityRequired;
  const refusal = capacityRefusal(said, capacity, held);
  if (refusal !== null) return refusal;
  const isHead = [...held, ...rolesOn(person.roles, today)].includes('headteacher');
  return { person: said.person, capacity, isHead };
};

/** Who was given a password is somebody else whom the school knows. */
export const isReceiver = (
  { to, person }: { readonly to?: string | undefined; readonly person: string },
  facts: Pick<BreachFacts, 'to'>,
): boolean => to === undefined || (to !== person && isKnown(facts.to));
