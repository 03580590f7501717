import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { isInForce } from '../../kernel/decision-chain.ts';
import { under } from '../../kernel/list-keys.ts';
import { OFFICE } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { exemptionStatus, IN_FORCE, listedExemption, UNANSWERED } from './lists.ts';

const query = z.strictObject({
  status: z.optional(exemptionStatus.check(z.describe('Where the application has got to'))),
  inForce: z.optional(z.enum(['true']).check(z.describe('Exemptions that are in force today'))),
  person: z.optional(personId.check(z.describe('Who applied'))),
});
const shown = z.extend(listedExemption, { isInForce: z.boolean() });

/** Which applications wait for whom, and who is exempted from what today (UNA-03). */
export const exemptionsView = defineView({
  model: 'exemptions',
  items: ['UNA-03'],
  permissions: [{ roles: [...OFFICE, 'executive'] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedExemption,
  shown,
  ranges: ({ query: { status, inForce, person } }) => {
    if (person !== undefined) return [under('person', person)];
    const stands = inForce === undefined ? status : 'granted';
    return [stands === undefined ? under('all') : under('status', stands)];
  },
  item: (listed, { today, query: { status, inForce } }) => {
    const isNow = listed.status === 'granted' && isInForce(listed, today);
    if (status !== undefined && listed.status !== status) return null;
    return inForce === undefined || isNow ? { ...listed, isInForce: isNow } : null;
  },
  summary: ({ numbers }) =>
    Object.fromEntries(
      [...exemptionStatus.options, IN_FORCE, UNANSWERED].map((name) => [name, numbers[name] ?? 0]),
    ),
});
