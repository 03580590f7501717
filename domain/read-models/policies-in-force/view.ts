import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { COMMUNITY, GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { listedVersion, VERSIONS } from './lists.ts';

const status = z.enum(['in-force', 'to-come', 'over']);
type Status = z.output<typeof status>;

const query = z.strictObject({
  status: z.optional(status.check(z.describe('Where the version stands; left out: all versions'))),
});

const statusOf = ({ effectiveFrom, until }: z.output<typeof listedVersion>, now: string): Status => {
  if (effectiveFrom > now) return 'to-come';
  return until !== null && until <= now ? 'over' : 'in-force';
};

/**
 * The versions of the policy, newest first: the one in force, those before it and what is to come (POL-02,
 * POL-05).
 */
export const policiesInForceView = defineView({
  model: 'policies-in-force',
  items: ['POL-02', 'POL-05'],
  permissions: [{ roles: [...STAFF, ...GOVERNORS, ...COMMUNITY, ...OVERSIGHT] }],
  sensitive: false,
  query,
  row: listedVersion,
  shown: z.extend(listedVersion, { status }),
  ranges: () => [under(VERSIONS)],
  item: (row, { now, query: asked }) => {
    const standing = statusOf(row, now);
    return asked.status === undefined || asked.status === standing ? { ...row, status: standing } : null;
  },
  summary: ({ numbers }) => ({ versions: numbers[VERSIONS] ?? 0 }),
});
