import type { HeldRole } from '../../kernel/held-roles.ts';

interface Person {
  readonly roles: readonly HeldRole[];
}

export interface PersonFacts {
  /** Whoever is named as a pupil: `people/<pupil>`; no roles when nobody of that id is known. */
  readonly pupil?: Person;
  /** Whoever is named as taking a role over: `people/<successor>`. */
  readonly successor?: Person;
}
