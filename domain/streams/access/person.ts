import type { WifiBasis } from '../../../events/catalogue/access-forms.ts';
import type { Audience } from '../../../events/catalogue/words.ts';
import { audiencesOn } from '../../kernel/audiences.ts';
import { type HeldRole, isOver } from '../../kernel/held-roles.ts';
import type { PersonFact } from './facts.ts';

/** Days from one to another, both included. */
interface Period {
  readonly from: string;
  readonly until: string;
}

/**
 * A visit, or work for the school without being employed there: as a volunteer, or in the parents'
 * association (ACC-07).
 */
const rolesOfBasis: Readonly<Record<WifiBasis, readonly string[]>> = {
  visit: ['visitor'],
  'official-capacity': ['volunteer', 'pta-member'],
};

const groundsOf = ({ roles }: PersonFact, basis: WifiBasis): readonly HeldRole[] =>
  roles.filter(({ role }) => rolesOfBasis[basis].includes(role));

/** Somebody joined under this id and has not left: leaving ends all roles. */
export const isRegistered = ({ roles }: PersonFact, today: string): boolean =>
  roles.some((held) => !isOver(held, today));

/** Whether there is, or will be, a visit or a capacity to authorise the wifi for (NET-01). */
export const hasGround = (person: PersonFact, basis: WifiBasis, today: string): boolean =>
  groundsOf(person, basis).some((held) => !isOver(held, today));

/** Whether one visit or capacity lasts for the whole period: access ends with it (NET-01, ACC-07). */
export const groundCovers = (person: PersonFact, basis: WifiBasis, { from, until }: Period): boolean =>
  groundsOf(person, basis).some((held) => held.from <= from && !isOver(held, until));

/** Whether an agreement of this audience is the person's to sign (AGR-01). */
export const belongsTo = (person: PersonFact, audience: Audience, today: string): boolean =>
  audiencesOn(person, today).includes(audience);

/** A parent and nothing else: no access as a matter of course (ACC-07). */
export const isParentOnly = (person: PersonFact, today: string): boolean =>
  audiencesOn(person, today).join() === 'parent';
