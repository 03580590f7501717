import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PupilDeviceCommand } from '../../../../../domain/streams/pupil-devices/commands.ts';
import { pupilDevicesStream } from '../../../../../domain/streams/pupil-devices/stream.ts';
import { pupilDevicesEvents } from '../../../../../events/catalogue/pupil-devices.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold } from '../../../../support/scenario.ts';
import { at, infant, primary, pupilOf, under } from './histories.ts';

/** The newest confiscation, whatever its number is by then. */
const NEWEST = 999;
const command: fc.Arbitrary<PupilDeviceCommand> = fc.oneof(
  fc.record({
    type: fc.constant('PermitMobile' as const),
    walksToSchool: fc.constantFrom(true, true, false),
    walksFromSchool: fc.constantFrom(true, true, false),
  }),
  fc.constant<PupilDeviceCommand>({ type: 'EndMobilePermission', why: 'not-alone' }),
  fc.constant<PupilDeviceCommand>({ type: 'HandInMobile' }),
  fc.record({
    type: fc.constant('CollectMobile' as const),
    collectedBy: fc.constantFrom('u-350', 'p-451', 'p-452'),
    early: fc.constantFrom('The dentist.', undefined),
  }),
  fc
    .integer({ min: 1, max: 6 })
    .map((by) => ({ type: 'RecordMobileNotCollected' as const, cycle: String(by) })),
  fc
    .constantFrom('phone' as const, 'watch' as const)
    .map((device) => ({ type: 'ConfiscateDevice' as const, device, cause: 'Rang.', under })),
  fc
    .constantFrom('p-451', 'p-452', 'u-350')
    .map((to) => ({ type: 'ReturnConfiscatedDevice' as const, confiscation: NEWEST, to })),
  fc.constantFrom('phone' as const, 'watch' as const).map((device) => ({
    type: 'CorrectPupilDevice' as const,
    corrects: NEWEST,
    changes: { device },
    reason: 'A slip.',
  })),
);
const step = fc.record({
  command,
  /** Mostly minutes later, sometimes the next day. */
  minutes: fc.constantFrom(20, 60, 180, 1440),
  year: fc.constantFrom('Y6' as const, 'Y6' as const, 'Y4' as const),
  settings: fc.constantFrom(primary, primary, primary, infant),
});

interface Made {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly isInUse: boolean;
  readonly year: string;
}

const withNumber = (one: PupilDeviceCommand, made: readonly Made[]): PupilDeviceCommand => {
  const number = made.findLastIndex(({ type }) => type === 'DeviceConfiscated') + 1 || 1;
  if (one.type === 'ReturnConfiscatedDevice') return { ...one, confiscation: number };
  return one.type === 'CorrectPupilDevice' ? { ...one, corrects: number } : one;
};

const START = Date.parse('2026-09-14T07:30:00.000Z');
const histories = fc.array(step, { minLength: 25, maxLength: 50 }).map((steps) => {
  const made: Made[] = [];
  let now = START;
  for (const { command: drawn, minutes, year, settings } of steps) {
    now += minutes * 60_000;
    const occurredAt = new Date(now).toISOString();
    const context = at(settings, { pupil: pupilOf(year) }, occurredAt);
    const state = fold(pupilDevicesStream.decider, made);
    const decision = pupilDevicesStream.decider.decide(withNumber(drawn, made), state, context);
    const so = { occurredAt, isInUse: settings.phoneYears !== null, year };
    if (decision.ok) made.push(...decision.events.map((event) => ({ ...event, ...so }) as unknown as Made));
  }
  return made;
});

const RUNS = 300;
const each = (made: readonly Made[], type: string) =>
  made.flatMap((event, index) => (event.type === type ? [{ event, before: made.slice(0, index) }] : []));
const newest = (before: readonly Made[], ...types: string[]): string =>
  before.findLast(({ type }) => types.includes(type))?.type ?? 'none';

/** Devices of the kind that the school has by then, corrections applied. */
const takenIn = (before: readonly Made[], device: string): number =>
  before.filter(({ type, data }, index) => {
    if (type !== 'DeviceConfiscated') return false;
    const number = index + 1;
    const changes = before.filter(
      (one) => one.type === 'PupilDeviceCorrected' && one.data['corrects'] === number,
    );
    const kinds = changes.map((one) => (one.data['changes'] as { readonly device?: string }).device);
    const isBack = before.some(
      (one) => one.type === 'ConfiscatedDeviceReturned' && one.data['confiscation'] === number,
    );
    return !isBack && (kinds.findLast((kind) => kind !== undefined) ?? data['device']) === device;
  }).length;

describe('any sequence of commands about a pupil’s devices', () => {
  it('MOB-01 NET-08 permits nobody of other years, who does not walk alone, or where none may be brought', () => {
    forAll(
      histories,
      (made) => {
        for (const { event } of [...each(made, 'PupilMobilePermitted'), ...each(made, 'PupilMobileHandedIn')])
          expect([event.isInUse, event.year]).toEqual([true, 'Y6']);
        for (const { event } of each(made, 'PupilMobilePermitted'))
          expect([event.data['walksToSchool'], event.data['walksFromSchool']]).toEqual([true, true]);
        for (const { before } of each(made, 'PupilMobileHandedIn'))
          expect(newest(before, 'PupilMobilePermitted', 'PupilMobilePermissionEnded')).toBe(
            'PupilMobilePermitted',
          );
        expect(made).toBeInstanceOf(Array);
      },
      RUNS,
    );
  });
  it('MOB-02 gives out only what lies there, early only for a reason, and never what was taken', () => {
    forAll(
      histories,
      (made) => {
        const custody = ['PupilMobileHandedIn', 'PupilMobileCollected'];
        for (const { event, before } of each(made, 'PupilMobileCollected')) {
          expect(newest(before, ...custody)).toBe('PupilMobileHandedIn');
          expect('early' in event.data).toBe(event.data['isEarly']);
          expect(event.data['collectedBy']).not.toBe('p-452');
          expect(takenIn(before, 'phone')).toBe(0);
        }
        for (const { event, before } of each(made, 'PupilMobileNotCollected')) {
          expect(newest(before, ...custody)).toBe('PupilMobileHandedIn');
          const same = before.filter(
            ({ type, data }) => type === event.type && data['handedIn'] === event.data['handedIn'],
          );
          expect(same).toEqual([]);
        }
        expect(made).toBeInstanceOf(Array);
      },
      RUNS,
    );
  });
  it('SRC-04 never has two of a kind from one pupil, and gives each back once, to those of the pupil', () => {
    forAll(
      histories,
      (made) => {
        for (const index of made.keys())
          for (const device of ['phone', 'watch'])
            expect(takenIn(made.slice(0, index + 1), device)).toBeLessThan(2);
        const back = each(made, 'ConfiscatedDeviceReturned').map(({ event }) => event.data);
        expect(new Set(back.map(({ confiscation }) => confiscation)).size).toBe(back.length);
        expect(back.filter(({ to }) => to === 'p-452')).toEqual([]);
      },
      RUNS,
    );
  });
  it('MOB-02 folds any history, also one that no decision would make', () => {
    const types = fc.array(fc.constantFrom(...Object.keys(pupilDevicesEvents.entries), 'DeviceTeleported'), {
      maxLength: 30,
    });
    forAll(types, (history) => {
      const events = history.map((type) => ({
        type,
        data: pupilDevicesEvents.entries[type as 'PupilMobileHandedIn']?.example ?? {},
      }));
      expect(fold(pupilDevicesStream.decider, events).events).toBe(
        history.filter((type) => type !== 'DeviceTeleported').length,
      );
    });
  });
});
