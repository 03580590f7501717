import type { Capacity } from '../../events/catalogue/words.ts';

/** Capacities of those who work for the school. */
export const WORKING = ['staff', 'contractor', 'agency'] as const;
const GOVERNING = ['governor'] as const;
const HELPING = ['volunteer', 'parent'] as const;

/**
 * In which capacity somebody holds a role, in the order in which they count: it ends with them, and is
 * reached at their address.
 */
const grounds: Readonly<Record<string, readonly Capacity[]>> = {
  governor: GOVERNING,
  'chair-of-governors': GOVERNING,
  'safeguarding-governor': GOVERNING,
  'filtering-governor': GOVERNING,
  volunteer: HELPING,
  'pta-member': HELPING,
  'community-member': ['volunteer', 'visitor', 'parent'],
  trainee: ['volunteer', ...WORKING],
};

/** Capacities that an assigned role may rest on. Every other role is of those who work for the school. */
export const groundsOf = (role: string): readonly Capacity[] => grounds[role] ?? WORKING;
