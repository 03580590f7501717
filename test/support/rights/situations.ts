import { concernOfSubject } from '../../../domain/kernel/concern.ts';
import type { Relation } from '../../../domain/kernel/relation.ts';
import type { Attempt } from '../../../functions/shared/access/permitted.ts';

/** The caller of every cell, and the class that they work with. */
export const ME = 'p-me';
export const MY_CLASS = 'y1-oak';

/** How the caller may stand to a record: relations that hold, and what of the record makes them hold. */
export interface Situation {
  readonly stands: readonly Relation[];
  readonly about: Pick<Attempt, 'subject' | 'looked'>;
}

const looked = { person: { isOwnChild: false, class: null }, concern: concernOfSubject(null) };
const mine = { ...looked, concern: concernOfSubject(ME) };
const lockedTo = (person: string) => ({
  ...looked,
  concern: { ...concernOfSubject(null), lockedTo: { roles: [], people: [person] } },
});
const inClass = { ...looked, person: { isOwnChild: false, class: MY_CLASS } };
const child = { ...looked, person: { isOwnChild: true, class: null } };

/** Every relation that today's table asks, by itself and together with others. */
export const situations: readonly Situation[] = [
  { stands: [], about: { subject: null, looked } },
  { stands: [], about: { subject: 'u-other', looked } },
  { stands: ['self'], about: { subject: ME, looked } },
  { stands: ['own-child'], about: { subject: 'u-child', looked: child } },
  { stands: ['own-class'], about: { subject: 'u-class', looked: inClass } },
  {
    stands: ['own-child', 'own-class'],
    about: { subject: 'u-child', looked: { ...inClass, person: { isOwnChild: true, class: MY_CLASS } } },
  },
  { stands: ['subject-is-me'], about: { subject: null, looked: mine } },
  { stands: ['self', 'subject-is-me'], about: { subject: ME, looked: mine } },
  { stands: ['locked-to'], about: { subject: null, looked: lockedTo(ME) } },
  { stands: ['locked-to-others'], about: { subject: null, looked: lockedTo('p-other') } },
];
