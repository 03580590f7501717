import { describe, expect, it } from 'vitest';
import type { DeviceSettings } from '../../../../../domain/streams/devices/settings.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { allocatedTo, at, facts, infant, lentTo, primary, registered } from './histories.ts';
import {
  calendar,
  damaged,
  encrypted,
  galleryCleared,
  galleryFellDue,
  inClass,
  movedTo,
} from './upkeep-histories.ts';

const tablet = { ...registered, data: { ...registered.data, form: 'tablet' as const } };
const interval = { kind: 'end-of', period: 'half-term' } as const;
const regular = { ...infant, galleryInterval: interval };
const event = ({ type, data }: { readonly type: string; readonly data: object }) => ({ type, data }) as never;

describe('where a device is', () => {
  const move = (to: 'class' | 'store' | 'repair' | 'lost', ofClass?: string) => ({
    type: 'MoveDevice' as const,
    to,
    class: ofClass,
  });
  it('DEV-01 records the class that has it, once, and another one later', () => {
    given(devicesStream, [registered]).when(move('class', 'y1-oak'), at(infant)).thenEvents(event(inClass()));
    given(devicesStream, [registered, inClass()]).when(move('class', 'y1-oak'), at(infant)).thenNothing();
    given(devicesStream, [registered, inClass()])
      .when(move('class', 'y2-elm'), at(infant))
      .thenEvents(event(inClass('y2-elm')));
  });
  it('DEV-01 records that it is in store, under repair or missing, once', () => {
    for (const to of ['repair', 'lost'] as const) {
      given(devicesStream, [registered]).when(move(to), at(infant)).thenEvents(movedTo(to));
      given(devicesStream, [registered, movedTo(to)])
        .when(move(to), at(infant))
        .thenNothing();
      given(devicesStream, [registered, movedTo(to)])
        .when(move('store'), at(infant))
        .thenEvents(movedTo('store'));
    }
    given(devicesStream, [registered]).when(move('store'), at(infant)).thenNothing();
  });
  it('DEV-01 refuses to move what a person has, or what is missing to a class', () => {
    for (const history of [
      [registered, lentTo('p-201')],
      [registered, allocatedTo('p-401')],
    ])
      given(devicesStream, history)
        .when(move('store'), at(infant))
        .thenRejected('DeviceNotInStore', 'DEV-01');
    for (const to of ['repair', 'lost'] as const)
      given(devicesStream, [registered, movedTo(to)])
        .when(move('class', 'y1-oak'), at(infant))
        .thenRejected('DeviceNotInStore', 'DEV-01');
  });
  it('DEV-01 refuses a class without its name, and a name without a class', () => {
    for (const command of [move('class'), move('store', 'y1-oak')])
      given(devicesStream, [registered]).when(command, at(infant)).thenRejected('ClassRequired', 'DEV-01');
  });
  it('DEV-02 DEV-03 refuses to lend or allocate what a class has, or what is missing', () => {
    for (const history of [
      [registered, inClass()],
      [registered, movedTo('lost')],
      [registered, movedTo('repair')],
    ]) {
      const lend = {
        type: 'LendDevice' as const,
        borrower: 'p-201',
        pupil: 'u-301',
        purpose: 'remote-learning' as const,
      };
      given(devicesStream, history).when(lend, at(infant)).thenRejected('DeviceNotInStore', 'DEV-01');
      given(devicesStream, history)
        .when({ type: 'AllocateDevice', person: 'p-401' }, at(primary))
        .thenRejected('DeviceNotInStore', 'DEV-01');
    }
  });
});

describe('how a device is looked after', () => {
  const upkeep = (
    kind: 'encrypted' | 'not-encrypted' | 'updates-automatic' | 'anti-virus' | 'gallery-cleared',
  ) => ({
    type: 'RecordUpkeep' as const,
    kind,
  });
  it('DEV-08 records a DeviceEncryptionConfirmed, whether it is encrypted or not', () => {
    given(devicesStream, [registered]).when(upkeep('encrypted'), at(infant)).thenEvents(encrypted());
    given(devicesStream, [registered]).when(upkeep('not-encrypted'), at(infant)).thenEvents(encrypted(false));
    expect(given(devicesStream, [registered, encrypted(), encrypted(false)]).state).toMatchObject({
      upkeep: { encryption: { isEncrypted: false, by: 3 } },
    });
  });
  it('DEV-07 records a DeviceUpdatesConfigured and an AntiVirusUpdated', () => {
    given(devicesStream, [registered])
      .when(upkeep('updates-automatic'), at(infant))
      .thenEvents({ type: 'DeviceUpdatesConfigured', data: { manner: 'automatic' } });
    given(devicesStream, [registered])
      .when(upkeep('anti-virus'), at(infant))
      .thenEvents({ type: 'AntiVirusUpdated', data: {} });
  });
  it('DEV-08 refuses to staff to say how a device is looked after, but not to clear its pictures', () => {
    const teacher = { ...at(infant), actor: { person: 'p-101', roles: ['staff', 'class-teacher'] } };
    given(devicesStream, [registered])
      .when(upkeep('encrypted'), teacher)
      .thenRejected('KeeperRequired', 'DEV-08');
    given(devicesStream, [registered])
      .when(upkeep('gallery-cleared'), teacher)
      .thenEvents({ type: 'DeviceGalleryCleared', data: {} });
  });
  it('DEV-07 refuses updates of a device that takes none', () => {
    const without = { ...registered, data: { ...registered.data, supportsUpdates: false } };
    given(devicesStream, [without])
      .when(upkeep('updates-automatic'), at(infant))
      .thenRejected('UpdatesNotSupported', 'DEV-07');
    given(devicesStream, [without])
      .when(upkeep('anti-virus'), at(infant))
      .thenEvents({ type: 'AntiVirusUpdated', data: {} });
  });
  it('DEV-11 records a DeviceDamageRecorded, with whether it was on purpose, where anybody knows', () => {
    const record = { type: 'RecordDamage' as const, description: 'The screen is cracked.' };
    given(devicesStream, [registered]).when(record, at(infant)).thenEvents(damaged(null));
    for (const isIntentional of [true, false])
      given(devicesStream, [registered])
        .when({ ...record, isIntentional }, at(infant))
        .thenEvents(damaged(isIntentional));
  });
  it('DEV-08 DEV-11 puts right what was recorded', () => {
    const correct = (changes: object, texts: object = {}) => ({
      type: 'CorrectDevice' as const,
      corrects: 2,
      changes,
      ...texts,
      reason: 'A slip.',
    });
    const corrected = (changes: object, texts: object = {}) =>
      ({ type: 'DeviceCorrected', data: { corrects: 2, changes, ...texts, reason: 'A slip.' } }) as const;
    const cases = [
      [encrypted(), { isEncrypted: false }, {}, { upkeep: { encryption: { isEncrypted: false } } }],
      [
        damaged(true),
        { isIntentional: null },
        { description: 'A scratch.' },
        { upkeep: { damages: [{ isIntentional: null, description: 'A scratch.' }] } },
      ],
      [inClass(), { class: 'y2-elm' }, {}, { place: { class: 'y2-elm' } }],
    ] as const;
    for (const [history, changes, texts, state] of cases) {
      given(devicesStream, [registered, history])
        .when(correct(changes, texts), at(infant))
        .thenEvents(corrected(changes, texts) as never);
      expect(given(devicesStream, [registered, history, corrected(changes, texts)]).state).toMatchObject(
        state,
      );
      given(devicesStream, [registered, history])
        .when(correct({ label: 'a-1' }), at(infant))
        .thenRejected('CorrectionNotPossible', 'DEV-01');
    }
  });
});

describe('pictures on the tablet of a class', () => {
  const deadline = devicesStream.deadlines.find(({ name }) => name === 'gallery-clearance');
  const duesOf = (history: Parameters<typeof given>[1], settings: DeviceSettings = regular) =>
    deadline?.duesOf(given(devicesStream, history).state as never, {
      streamId: 'd-1',
      settings,
      school: calendar,
      facts: {},
    });
  const due = { dueOn: '2026-10-23', cycle: '2.y1-oak', about: null, hasFallenDue: false };
  it('DEV-09 reminds the staff of the class: it falls due at the end of the interval, since the last clearance', () => {
    expect(duesOf([tablet, inClass()])).toEqual([due]);
    expect(duesOf([tablet, inClass(), galleryCleared])).toEqual([{ ...due, cycle: '3.y1-oak' }]);
    expect(
      duesOf([tablet, inClass(), galleryCleared, inClass('y2-elm', '2026-11-03T09:00:00.000Z')]),
    ).toEqual([{ ...due, dueOn: '2026-12-18', cycle: '4.y2-elm' }]);
    expect(duesOf([tablet, inClass(), galleryFellDue(2)])).toEqual([{ ...due, hasFallenDue: true }]);
    expect(deadline?.recipients(due, {} as never)).toEqual([{ staffOfClass: 'y1-oak' }]);
  });
  it('DEV-09 is never due without an interval, of a laptop, or of what no class has', () => {
    expect(duesOf([tablet, inClass()], infant)).toEqual([]);
    expect(duesOf([registered, inClass()])).toEqual([]);
    expect(duesOf([tablet])).toEqual([]);
    expect(duesOf([tablet, inClass(), movedTo('repair')])).toEqual([]);
  });
  it('DEV-09 records once that it fell due, and only while it is open', () => {
    const record = { type: 'RecordGalleryFellDue' as const, cycle: '2.y1-oak' };
    const late = {
      ...at(regular, facts({ school: calendar })),
      now: '2026-10-24T09:00:00.000Z',
      today: '2026-10-24',
    };
    given(devicesStream, [tablet, inClass()]).when(record, late).thenEvents(galleryFellDue(2));
    for (const history of [
      [tablet, inClass(), galleryFellDue(2)],
      [tablet, inClass(), galleryCleared],
      [tablet],
    ])
      given(devicesStream, history).when(record, late).thenNothing();
    given(devicesStream, [tablet, inClass()])
      .when(record, at(regular, facts({ school: calendar })))
      .thenNothing();
  });
});
