import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { isInForce } from '../../kernel/decision-chain.ts';
import { fromDay, ifAny, type KeyRange, under } from '../../kernel/list-keys.ts';
import { IT, OFFICE } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { AUTHORISED, CONNECTED, listedDevice, OWNED, ownDeviceKinds } from './lists.ts';

const query = z.strictObject({
  owner: z.optional(personId.check(z.describe('Whose'))),
  kind: z.optional(ownDeviceKinds.check(z.describe('What it is'))),
  connected: z.optional(z.enum(['true']).check(z.describe('What may join the network'))),
  authorised: z.optional(z.enum(['true']).check(z.describe('What may be used for data of the school today'))),
});
const shown = z.extend(listedDevice, { isAuthorised: z.boolean(), isStale: z.boolean() });

const rangeFor = ({ today, numbers, query: asked }: Asked<typeof query>): readonly KeyRange[] => {
  if (asked.owner !== undefined) return [under('owner', asked.owner)];
  if (asked.authorised !== undefined) return [fromDay(today, AUTHORISED)];
  return asked.connected === undefined ? [under('all')] : ifAny(numbers[CONNECTED], under(CONNECTED));
};

/** Devices of people's own, and what each may be used for today (NET-03, NET-05, NET-06). */
export const ownDevicesView = defineView({
  model: 'own-devices',
  items: ['NET-03', 'NET-05', 'NET-06'],
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedDevice,
  shown,
  ranges: rangeFor,
  item: (listed, { today, now, query: { kind, connected, authorised } }) => {
    const { from, until, endedOn, staleFrom } = listed;
    const isAuthorised = from !== null && isInForce({ from, until, endedOn }, today);
    const isAsked =
      (kind === undefined || listed.kind === kind) &&
      (connected === undefined || listed.connection === 'approved') &&
      (authorised === undefined || isAuthorised);
    return isAsked ? { ...listed, isAuthorised, isStale: staleFrom !== null && staleFrom <= now } : null;
  },
  summary: ({ numbers }) =>
    Object.fromEntries([OWNED, CONNECTED, AUTHORISED].map((name) => [name, numbers[name] ?? 0])),
});
