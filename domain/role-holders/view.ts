import type { View } from '../kernel/projection.ts';
import { holdersOf } from './holders-of.ts';

/** Who leads online safety at a school, in the order in which people ask for them (ORG-02). */
const leading = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'learning-mentor',
  'safeguarding-governor',
  'computing-lead',
  'it-support',
  'office',
  'business-manager',
] as const;

/** Who leads online safety here, an item for each role and holder; `role` in the query asks for another role. */
export const roleHoldersView: View = {
  model: 'role-holders',
  reads: ['role-holders'],
  build: (stored, { today, query }) => {
    const rows = stored['role-holders'] ?? [];
    const roles = query['role'] === undefined ? leading : [query['role']];
    const byRole = roles.map((role) => ({ role, holders: holdersOf(rows, role, today) }));
    const items = byRole.flatMap(({ role, holders }) =>
      holders.map(({ person, name, from }) => ({ key: `${role}.${person}`, role, person, name, from })),
    );
    return {
      summary: { holders: items.length, unfilled: byRole.filter((one) => one.holders.length === 0).map(({ role }) => role) },
      items,
    };
  },
};
