import { describe, expect, it } from 'vitest';
import { ownDevicesProjection } from '../../../../../domain/read-models/own-devices/projection.ts';
import { ownDevicesView } from '../../../../../domain/read-models/own-devices/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  approved,
  assessed,
  authorised,
  connectionEnded,
  registered,
  revoked,
  stick,
} from '../../streams/own-devices/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const view = (
  histories: Readonly<Record<string, History>>,
  query: Readonly<Record<string, string>> = {},
  today = '2026-09-08',
) => listOf(ownDevicesProjection, ownDevicesView, rowsOf(ownDevicesProjection, histories), { today, query });
const published = (edition: string, effectiveFrom: string) => ({
  type: 'EditionPublished',
  data: {
    list: 'own-device-standard',
    edition,
    publishedOn: '2026-07-13',
    effectiveFrom,
    source: 'IT support',
    entries: [{ id: 'disk-encryption', title: 'It is encrypted' }],
  },
});
const histories = {
  'own-devices/own-lt-7': [registered, assessed(), authorised()],
  'own-devices/own-lt-8': [registered, approved],
  'own-devices/own-lt-9': [registered, approved, connectionEnded()],
  'own-devices/own-usb-1': [stick(), assessed(), authorised(), revoked()],
};
const devicesIn = (query: Readonly<Record<string, string>>, today?: string) =>
  view(histories, query, today).items.map(({ device }) => device);

describe('the list of people’s own devices', () => {
  it('NET-03 lists what may join the network, of one owner, and of one kind', () => {
    expect(devicesIn({ connected: 'true' })).toEqual(['own-lt-8']);
    expect(devicesIn({ owner: 'p-102' })).toHaveLength(4);
    expect(devicesIn({ kind: 'memory-stick' })).toEqual(['own-usb-1']);
    expect(view(histories).summary).toEqual({ devices: 4, connected: 1, authorised: 1 });
  });
  it('NET-05 lists what may be used for data of the school on a day', () => {
    expect(devicesIn({ authorised: 'true' })).toEqual(['own-lt-7']);
    expect(devicesIn({ authorised: 'true' }, '2027-07-21')).toEqual([]);
    expect(view(histories).items[0]).toMatchObject({
      device: 'own-lt-7',
      kind: 'laptop',
      assessed: 'v2',
      meetsStandard: true,
      isAuthorised: true,
      purposes: ['work-remotely'],
    });
  });
  it('NET-05 shows what was found safe by a standard that was raised since', () => {
    const list = [published('v2', '2026-09-01T00:00:00.000Z'), published('v3', '2026-09-08T00:00:00.000Z')];
    const raised = { ...histories, 'reference-lists/own-device-standard': list };
    const stale = (today: string) =>
      view(raised, { authorised: 'true' }, today).items.map(({ isStale }) => isStale);
    expect([stale('2026-09-07'), stale('2026-09-08')]).toEqual([[false], [true]]);
    expect(view(histories, { authorised: 'true' }).items[0]).toMatchObject({ isStale: false });
    const [first] = list;
    const other = { ...histories, 'reference-lists/objectives': first === undefined ? [] : [first] };
    expect(view(other, { authorised: 'true' }).items[0]).toMatchObject({ isStale: false });
  });
});
