import { describe, expect, it } from 'vitest';
import { deviceRegisterProjection as projection } from '../../../../../domain/read-models/device-register/projection.ts';
import { deviceRegisterView } from '../../../../../domain/read-models/device-register/view.ts';
import { type Histories, listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';
import { allocatedTo, lentTo, registered } from '../../streams/devices/histories.ts';
import {
  approved,
  damaged,
  disposed,
  encrypted,
  galleryCleared,
  inClass,
  movedTo,
} from '../../streams/devices/upkeep-histories.ts';

const view = (histories: Histories, query: Readonly<Record<string, string>> = {}) =>
  listOf(projection, deviceRegisterView, rowsOf(projection, histories), { today: '2026-10-01', query });
const places = (histories: Histories, query?: Readonly<Record<string, string>>) =>
  Object.fromEntries(view(histories, query).items.map(({ key, place }) => [key, place]));

const histories: Histories = {
  'devices/a': [registered, encrypted()],
  'devices/b': [registered, lentTo('p-201')],
  'devices/c': [registered, allocatedTo('p-401'), encrypted(false)],
  'devices/d': [registered, inClass(), galleryCleared, damaged(true)],
  'devices/e': [registered, movedTo('repair'), approved],
  'devices/f': [registered, movedTo('lost')],
  'devices/g': [registered, approved, disposed(2)],
};

describe('the register of devices', () => {
  it('DEV-01 lists every device in its one place, with who has it', () => {
    expect(places(histories)).toEqual({
      a: 'in-store',
      b: 'on-loan',
      c: 'allocated',
      d: 'in-class',
      e: 'under-repair',
      f: 'lost',
    });
    expect(view(histories).items.map(({ holder }) => holder)).toEqual([
      null,
      'p-201',
      'p-401',
      'y1-oak',
      null,
      null,
    ]);
    expect(view(histories).summary).toEqual({
      places: {
        'in-store': 1,
        'on-loan': 1,
        allocated: 1,
        'in-class': 1,
        'under-repair': 1,
        lost: 1,
        disposed: 1,
      },
      unencrypted: 5,
    });
  });
  it('DEV-08 DEV-11 shows encryption, damage, pictures cleared and what may leave', () => {
    const { items } = view(histories);
    expect(items.map(({ isEncrypted }) => isEncrypted)).toEqual([true, null, false, null, null, null]);
    expect(items[3]).toMatchObject({ damages: 1, galleryClearedOn: '2026-10-05' });
    expect(items[4]).toMatchObject({ isDisposalApproved: true });
  });
  it('DEV-01 narrows to a place, a class, or what nobody confirmed to be encrypted', () => {
    expect(places(histories, { place: 'disposed' })).toEqual({ g: 'disposed' });
    expect(places(histories, { class: 'y1-oak' })).toEqual({ d: 'in-class' });
    expect(Object.keys(places(histories, { encrypted: 'false' }))).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(places(histories, { encrypted: 'false', place: 'lost' })).toEqual({ f: 'lost' });
  });
  it('DEV-01 is empty without devices, and keeps nothing of other streams', () => {
    expect(view({}).items).toEqual([]);
    expect(rowOf(projection, 'devices', 'a', [{ type: 'Odd', data: {} }])).toBeNull();
  });
});
