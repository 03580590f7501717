import { describe, expect, it } from 'vitest';
import { deviceRetention } from '../../../../../domain/streams/devices/retention.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, infant, lend, lentTo, registered, safeguarded } from './histories.ts';
import { approved, calendar, disposed, inClass, movedTo } from './upkeep-histories.ts';

const stateOf = (...history: Parameters<typeof given>[1]) => given(devicesStream, history).state;
const recordedAt = '2026-09-10T09:00:00.000Z';

describe('how a device is looked after', () => {
  it('DEV-07 is on record as it was said last', () => {
    const updates = (manner: 'automatic' | 'regular') => ({
      type: 'DeviceUpdatesConfigured' as const,
      occurredAt: recordedAt,
      data: { manner },
    });
    const antiVirus = { type: 'AntiVirusUpdated' as const, occurredAt: recordedAt, data: {} };
    expect(stateOf(registered, updates('automatic'), updates('regular'), antiVirus)).toMatchObject({
      upkeep: {
        updates: { manner: 'regular', by: 3, at: recordedAt },
        antiVirus: { by: 4, at: recordedAt },
        encryption: null,
      },
    });
  });
  it('DEV-07 refuses updates of either manner of a device that takes none', () => {
    const without = { ...registered, data: { ...registered.data, supportsUpdates: false } };
    for (const kind of ['updates-automatic', 'updates-regular'] as const)
      given(devicesStream, [without])
        .when({ type: 'RecordUpkeep', kind }, at(infant))
        .thenRejected('UpdatesNotSupported', 'DEV-07');
  });
  it('DEV-09 is reminded of pictures on whatever of a class takes them', () => {
    const deadline = devicesStream.deadlines.find(({ name }) => name === 'gallery-clearance');
    const galleryInterval = { kind: 'end-of', period: 'half-term' } as const;
    const dues = (form: 'tablet' | 'phone' | 'laptop' | 'other') =>
      deadline?.duesOf(stateOf({ ...registered, data: { ...registered.data, form } }, inClass()), {
        streamId: 'd-1',
        settings: { ...infant, galleryInterval },
        school: calendar,
        facts: {},
      });
    for (const form of ['tablet', 'phone'] as const)
      expect(dues(form)).toMatchObject([{ cycle: '2.y1-oak', dueOn: '2026-10-23' }]);
    for (const form of ['laptop', 'other'] as const) expect(dues(form)).toEqual([]);
  });
});

describe('a device that comes back into store', () => {
  it('DEV-02 has its protections confirmed again, wherever it was', () => {
    for (const place of [movedTo('repair'), movedTo('lost'), inClass()]) {
      const history = [registered, safeguarded, place, movedTo('store')];
      given(devicesStream, history)
        .when(lend('p-201'), at(infant))
        .thenRejected('SafeguardsRequired', 'DEV-02');
      given(devicesStream, [...history, safeguarded])
        .when(lend('p-201'), at(infant))
        .thenEvents(lentTo('p-201'));
    }
  });
  it('DEV-02 DEV-03 is no return of what nobody has, whatever time is stated', () => {
    const occurredAt = '2026-09-11T09:00:00.000Z';
    given(devicesStream, [registered])
      .when({ type: 'ReturnDevice', occurredAt }, at(infant))
      .thenRejected('DeviceNotOnLoan', 'DEV-02');
    given(devicesStream, [registered])
      .when({ type: 'ReturnWorkDevice', occurredAt }, at(infant))
      .thenRejected('DeviceNotAllocated', 'DEV-03');
  });
});

describe('how long a device is on record', () => {
  it('DPR-04 is until it has left for good', () => {
    const gone = [registered, movedTo('repair'), approved, disposed(3)];
    const ends = [[], [registered], gone.slice(0, 3), gone].map(
      (history) => deviceRetention.of(stateOf(...history), 'd-1')?.ends ?? null,
    );
    expect(ends).toEqual([null, 'open', 'open', 'closed']);
    expect(deviceRetention.of(stateOf(registered), 'd-1')?.class).toBe('device');
  });
  it('DEV-10 leaves from where it is repaired, too', () => {
    given(devicesStream, [registered, movedTo('repair'), approved])
      .when({ type: 'DisposeDevice', how: 'recycled', isWiped: true }, at(infant))
      .thenEvents(disposed(3));
  });
});
