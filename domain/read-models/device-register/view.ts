import * as z from 'zod/mini';
import { slug } from '../../../events/catalogue/fields.ts';
import { ifAny, under } from '../../kernel/list-keys.ts';
import { IT, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { devicePlace, listedDevice } from './lists.ts';

const query = z.strictObject({
  place: z.optional(devicePlace.check(z.describe('Where it is; left out: all but what left for good'))),
  class: z.optional(slug.check(z.describe('Devices of one class'))),
  encrypted: z.optional(
    z.enum(['false']).check(z.describe('Only what nobody has confirmed to be encrypted')),
  ),
});

/** The register of devices by their names (DEV-01); the summary counts them by place. */
export const deviceRegisterView = defineView({
  model: 'device-register',
  items: ['DEV-01', 'DEV-07', 'DEV-08', 'DEV-10', 'DEV-11'],
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedDevice,
  ranges: ({ numbers, query: { place, class: ofClass, encrypted } }) => {
    if (ofClass !== undefined) return [under('class', ofClass)];
    if (encrypted !== undefined) return ifAny(numbers['unencrypted'], under('unencrypted'));
    return place === undefined ? [under('all')] : ifAny(numbers[place], under('place', place));
  },
  item: (row, { query: { place, encrypted } }) =>
    (place === undefined || row.place === place) && (encrypted === undefined || row.isEncrypted !== true)
      ? row
      : null,
  summary: ({ numbers }) => ({
    places: Object.fromEntries(devicePlace.options.map((place) => [place, numbers[place] ?? 0])),
    unencrypted: numbers['unencrypted'] ?? 0,
  }),
});
