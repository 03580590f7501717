import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { OFFICE, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { lacks, listedFamily } from './lists.ts';

const query = z.strictObject({
  lacks: z.optional(lacks.check(z.describe('What the family lacks; left out: either'))),
});

/** Families without a device or the internet: to whom a device may be lent first (HLP-05, DEV-02). */
export const familiesWithoutDeviceView = defineView({
  model: 'families-without-device',
  items: ['HLP-05', 'DEV-02'],
  permissions: [
    { roles: [...new Set([...OFFICE, ...SAFEGUARDING]), 'slt'] },
    { roles: ['auditor'], withholdsPersonal: true },
  ],
  sensitive: true,
  query,
  row: listedFamily,
  ranges: ({ query: { lacks: lacking } }) => [lacking === undefined ? under('all') : under('lacks', lacking)],
  item: (row) => row,
  summary: ({ numbers }) => ({
    withoutDevice: numbers['device'] ?? 0,
    withoutInternet: numbers['internet'] ?? 0,
  }),
});
