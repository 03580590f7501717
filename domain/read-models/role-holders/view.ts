import * as z from 'zod/mini';
import { role } from '../../../events/catalogue/words.ts';
import { defineView } from '../../kernel/projection.ts';
import { GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
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

const query = z.strictObject({ role: z.optional(role.check(z.describe('Another role than those that lead online safety'))) });

/** Who leads online safety here, an item for each role and holder; `role` in the query asks for another role. */
export const roleHoldersView = defineView({
  model: 'role-holders',
  permissions: [{ roles: [...STAFF, ...GOVERNORS] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  reads: ['role-holders'],
  build: (stored, { today, query: asked }) => {
    const rows = stored['role-holders'] ?? [];
    const roles = asked.role === undefined ? leading : [asked.role];
    const byRole = roles.map((role) => ({ role, holders: holdersOf(rows, role, today) }));
    const items = byRole.flatMap(({ role, holders }) =>
      holders.map(({ person, name, from }) => ({ key: `${role}.${person}`, role, person, name, from })),
    );
    return {
      summary: { holders: items.length, unfilled: byRole.filter((one) => one.holders.length === 0).map(({ role }) => role) },
      items,
    };
  },
});
