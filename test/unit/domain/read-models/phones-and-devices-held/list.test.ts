import { describe, expect, it } from 'vitest';
import { phonesAndDevicesHeldProjection as projection } from '../../../../../domain/read-models/phones-and-devices-held/projection.ts';
import { phonesAndDevicesHeldView } from '../../../../../domain/read-models/phones-and-devices-held/view.ts';
import { type Histories, listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';
import {
  collected,
  givenBack,
  handedIn,
  notCollected,
  permitted,
  taken,
} from '../../streams/pupil-devices/histories.ts';

const view = (histories: Histories, query: Readonly<Record<string, string>> = {}) =>
  listOf(projection, phonesAndDevicesHeldView, rowsOf(projection, histories), { today: '2026-09-14', query });
const statuses = (histories: Histories, query?: Readonly<Record<string, string>>) =>
  Object.fromEntries(view(histories, query).items.map(({ key, status }) => [key, status]));
const histories: Histories = {
  'pupil-devices/a': [permitted, handedIn()],
  'pupil-devices/b': [permitted, handedIn(), notCollected],
  'pupil-devices/c': [permitted, handedIn(), collected(true)],
  'pupil-devices/d': [permitted, handedIn(), collected()],
  'pupil-devices/e': [taken({ device: 'watch' })],
  'pupil-devices/f': [taken(), givenBack(1)],
};

describe('phones and devices held', () => {
  it('MOB-02 SRC-04 lists what the school has of pupils', () => {
    expect(statuses(histories)).toEqual({ 'a.2': 'in-office', 'b.2': 'not-collected', 'e.1': 'confiscated' });
    expect(view(histories).items.at(-1)).toMatchObject({
      pupil: 'e',
      device: 'watch',
      takenBy: 'p-413',
      policy: 'behaviour',
    });
  });
  it('MOB-02 flags what was not fetched, and what was fetched early', () => {
    expect(statuses(histories, { status: 'not-collected' })).toEqual({ 'b.2': 'not-collected' });
    expect(view(histories, { status: 'fetched-early' }).items).toMatchObject([
      { pupil: 'c', status: 'fetched-early', collectedBy: 'u-350' },
    ]);
    expect(view(histories).summary).toEqual({
      inOffice: 1,
      notCollected: 1,
      fetchedEarly: 1,
      confiscated: 1,
    });
  });
  it('MOB-02 narrows to a pupil', () => {
    expect(statuses(histories, { pupil: 'c' })).toEqual({ 'c.3': 'fetched-early' });
    expect(statuses(histories, { pupil: 'c', status: 'in-office' })).toEqual({});
  });
  it('MOB-02 is empty where nothing is held, and keeps nothing of other streams', () => {
    expect(view({}).items).toEqual([]);
    expect(rowOf(projection, 'pupil-devices', 'a', [{ type: 'Odd', data: {} }])).toBeNull();
  });
});
