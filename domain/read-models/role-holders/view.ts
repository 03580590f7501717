import * as z from 'zod/mini';
import { role } from '../../../events/catalogue/words.ts';
import { leading, rankOf } from '../../kernel/leading-roles.ts';
import { ifAny, keyOf, under } from '../../kernel/list-keys.ts';
import { GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { heldSince, holdersFrom, listedHolder } from './lists.ts';

const query = z.strictObject({
  role: z.optional(role.check(z.describe('Another role than those that lead online safety'))),
});

const shown = z.extend(z.omit(listedHolder, { periods: true }), { from: z.string() });

/** The leading roles stand together, in their order. */
const leadingRange = { from: keyOf('role', '0'), to: under('role', rankOf(leading.at(-1) ?? '')).to };

/**
 * Who leads online safety here, an item for each role and holder; `role` in the query asks for another role.
 */
export const roleHoldersView = defineView({
  model: 'role-holders',
  items: ['ORG-02', 'ORG-06'],
  permissions: [{ roles: [...STAFF, ...GOVERNORS] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedHolder,
  shown,
  ranges: ({ today, numbers, query: asked }) =>
    asked.role === undefined ? [leadingRange] : ifAny(numbers[asked.role], holdersFrom(today, asked.role)),
  item: (listed, { today }) => {
    const from = heldSince(listed, today);
    return from === null
      ? null
      : { key: listed.key, role: listed.role, person: listed.person, name: listed.name, from };
  },
  summary: ({ numbers, query: asked }) => {
    const counts = (asked.role === undefined ? leading : [asked.role]).map((one) => ({
      role: one,
      held: numbers[one] ?? 0,
    }));
    return {
      holders: counts.reduce((sum, { held }) => sum + held, 0),
      unfilled: counts.filter(({ held }) => held === 0).map((one) => one.role),
    };
  },
});
