import { type Audience, audiences } from '../../events/catalogue/words.ts';
import { earlierEnd, type HeldRole, isOver } from './held-roles.ts';
import type { SchoolYear } from './school-years.ts';

/**
 * Which agreement goes with a role; a parent who helps in an official capacity signs as volunteers do
 * (AGR-14).
 */
const byRole: Readonly<Record<string, Audience>> = {
  staff: 'staff',
  contractor: 'contractor',
  agency: 'agency',
  governor: 'governor',
  volunteer: 'volunteer',
  'pta-member': 'volunteer',
  visitor: 'visitor',
  parent: 'parent',
};

/**
 * Key stages by year group (AGR-09, AGR-10); what reception signs is in neither policy, so it signs nothing.
 */
const byYearGroup: Readonly<Record<string, Audience>> = {
  Y1: 'pupil-ks1',
  Y2: 'pupil-ks1',
  Y3: 'pupil-ks2',
  Y4: 'pupil-ks2',
  Y5: 'pupil-ks2',
  Y6: 'pupil-ks2',
};

interface Signer {
  readonly roles: readonly HeldRole[];
  /** Of a pupil, nobody else has any; the audience follows from the year group of the day. */
  readonly years?: readonly SchoolYear[];
}

const audiencesOfRole = (
  { years = [] }: Signer,
  held: HeldRole,
): readonly (readonly [Audience, string | null])[] => {
  if (held.role === 'pupil') {
    return years.flatMap((year) => {
      const of = byYearGroup[year.yearGroup];
      return of === undefined || isOver(held, year.from)
        ? []
        : [[of, earlierEnd(held.until, year.until)] as const];
    });
  }
  const of = byRole[held.role];
  return of === undefined ? [] : [[of, held.until]];
};

/**
 * Whose agreement a person may sign, and until which day; null: no end of it is known. In the order of
 * audiences.
 */
export const audiencesUntil = (person: Signer): ReadonlyMap<Audience, string | null> => {
  const all = person.roles.flatMap((held) => audiencesOfRole(person, held));
  const found = audiences.flatMap((audience) => {
    const ends = all.filter(([of]) => of === audience).map(([, until]) => until);
    return ends.length === 0 ? [] : [[audience, ends.reduce(later)] as const];
  });
  return new Map(found);
};

const later = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return null;
  return a > b ? a : b;
};

/**
 * Whose agreement a person may sign on a day: what has not begun yet counts, so that people can sign
 * beforehand.
 */
export const audiencesOn = (person: Signer, day: string): readonly Audience[] =>
  [...audiencesUntil(person)].filter(([, until]) => !isOver({ until }, day)).map(([audience]) => audience);

/** Whether a role is one that an audience's agreement is for; a pupil is one in every key stage. */
export const isRoleOf = (audience: Audience, role: string): boolean =>
  role === 'pupil' ? audience.startsWith('pupil-') : byRole[role] === audience;

/** Whose agreement goes with a role; null: nobody's. A pupil's follows from the year group. */
export const audienceOfRole = (role: string): Audience | null => byRole[role] ?? null;

/** Whose agreement pupils of a year group sign; null: they sign none. */
export const audienceOfYear = (yearGroup: string): Audience | null => byYearGroup[yearGroup] ?? null;
