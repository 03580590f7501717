import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { under } from '../../kernel/list-keys.ts';
import { OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { heldStatus, listedDevice } from './lists.ts';

const query = z.strictObject({
  status: z.optional(
    heldStatus.check(z.describe('How it stands; left out: all that the school has of pupils')),
  ),
  pupil: z.optional(personId.check(z.describe('Of one pupil, also what was fetched early'))),
});

/**
 * Phones in the office and devices taken from pupils, newest first; what went otherwise stands out (MOB-02,
 * SRC-04).
 */
export const phonesAndDevicesHeldView = defineView({
  model: 'phones-and-devices-held',
  items: ['MOB-02', 'SRC-04'],
  permissions: [
    { roles: [...new Set([...OFFICE, ...SAFEGUARDING]), 'slt'] },
    { roles: OVERSIGHT, withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedDevice,
  ranges: ({ query: { status, pupil } }) => {
    if (pupil !== undefined) return [under('pupil', pupil)];
    return [status === undefined ? under('held') : under('status', status)];
  },
  item: (row, { query: { status } }) => (status === undefined || row.status === status ? row : null),
  summary: ({ numbers }) => ({
    inOffice: numbers['in-office'] ?? 0,
    notCollected: numbers['not-collected'] ?? 0,
    fetchedEarly: numbers['fetched-early'] ?? 0,
    confiscated: numbers['confiscated'] ?? 0,
  }),
});
