import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { ownDeviceDeadlines } from '../../../../../domain/streams/own-devices/deadlines.ts';
import { ownDevicesStream } from '../../../../../domain/streams/own-devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  approved,
  assessed,
  at,
  authorised,
  connectionEnded,
  dataRefused,
  decided,
  head,
  holding,
  it_,
  on,
  refused,
  registered,
  revoked,
  standard,
  stick,
} from './histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const held = [registered, assessed(), authorised()];
const leaving = [holding('staff', '2025-09-01', '2026-10-23')];
const [deadline] = ownDeviceDeadlines;
const endWith = { type: 'EndWithCapacity' as const };

describe('the end of what a device was let do', () => {
  it('NET-05 NET-03 falls due on its last day, or with the work of its owner', () => {
    const dues = (history: History, roles: readonly object[]) =>
      deadline
        ?.duesOf(fold(ownDevicesStream.decider, history), { facts: { owner: { roles } } } as never)
        .map((due) => due.cycle);
    expect(dues(held, [holding('staff')])).toEqual(['3.2027-07-20']);
    expect(dues(held, leaving)).toEqual(['3.2026-10-23']);
    expect(dues([...held, revoked()], leaving)).toEqual([]);
    expect(dues([registered, approved], leaving)).toEqual(['2.2026-10-23']);
    expect(dues([registered, approved], [holding('staff')])).toEqual([]);
    expect(dues([registered, approved], [...leaving, holding('parent')])).toEqual([]);
    const longer = holding('governor', '2025-09-01', '2026-12-18');
    for (const roles of [
      [...leaving, longer],
      [longer, ...leaving],
    ])
      expect(dues([registered, approved], roles)).toEqual(['2.2026-12-18']);
    for (const history of [
      [registered, refused],
      [registered, approved, connectionEnded()],
    ])
      expect(dues(history, leaving)).toEqual([]);
    const state = fold(ownDevicesStream.decider, held);
    expect(deadline?.duesOf(state, { facts: {} } as never)).toEqual([]);
    expect(deadline?.factNeeds(state, 'own-lt-7')).toEqual({ owner: { stream: 'people', id: 'p-102' } });
    const connected = fold(ownDevicesStream.decider, [registered, approved]);
    expect(deadline?.factNeeds(connected, 'own-lt-7')).toEqual({ owner: { stream: 'people', id: 'p-102' } });
    expect(deadline?.duesOf(connected, { facts: { owner: { roles: leaving } } } as never)).toEqual([
      { dueOn: '2026-10-23', cycle: '2.2026-10-23', about: 'p-102', hasFallenDue: false },
    ]);
    for (const history of [[], [registered], [...held, revoked()]])
      expect(deadline?.factNeeds(fold(ownDevicesStream.decider, history), 'own-lt-7')).toEqual({});
    expect(deadline?.command({} as never)).toEqual(endWith);
    const to = (about: string | null) => deadline?.recipients({ about } as never, noticeSettings({}));
    expect([to('p-102'), to(null)]).toEqual([[{ person: 'p-102' }], [{ role: 'it-support' }]]);
  });
  it('NET-05 is recorded on the next day, with why', () => {
    const left = { owner: { roles: leaving }, standard };
    given(ownDevicesStream, held).when(endWith, on('2027-07-20')).thenNothing();
    given(ownDevicesStream, held)
      .when(endWith, on('2027-07-21'))
      .thenEvents(decided(revoked('period-over', {})));
    given(ownDevicesStream, held)
      .when(endWith, on('2026-10-24', left))
      .thenEvents(decided(revoked('owner-left', {})));
    given(ownDevicesStream, [...held, revoked()])
      .when(endWith, on('2027-07-21'))
      .thenNothing();
  });
});

const correct = (corrects: number, changes: object) => ({
  type: 'CorrectOwnDevice' as const,
  corrects,
  changes,
  reason: 'A slip.',
});
const corrected = (corrects: number, changes: object) => {
  const { type: _, ...data } = correct(corrects, changes);
  return { type: 'OwnDeviceCorrected' as const, data };
};

describe('a correction of a device', () => {
  it('NET-05 NET-06 puts right what it is, and what was agreed, each in what it says', () => {
    given(ownDevicesStream, [registered])
      .when(correct(1, { kind: 'tablet' }), at())
      .thenEvents(corrected(1, { kind: 'tablet' }));
    given(ownDevicesStream, held)
      .when(correct(3, { until: '2026-12-18' }), at(head))
      .thenEvents(corrected(3, { until: '2026-12-18' }));
    given(ownDevicesStream, [stick()])
      .when(correct(1, { forSchoolData: false }), at())
      .thenEvents(corrected(1, { forSchoolData: false }));
    given(ownDevicesStream, [registered]).when(correct(1, {}), at()).thenNothing();
    const folded = (...history: History) => fold(ownDevicesStream.decider, history);
    expect(folded(registered, corrected(1, { kind: 'tablet' })).device).toMatchObject({ kind: 'tablet' });
    expect(folded(stick(), corrected(1, { forSchoolData: false })).device).toMatchObject({
      encrypted: true,
      forSchoolData: false,
    });
    expect(folded(...held, corrected(3, { until: '2026-12-18' })).authorisation).toMatchObject({
      from: '2026-09-07',
      until: '2026-12-18',
    });
  });
  it('NET-05 NET-06 puts right whether a stick is encrypted, and purposes and days of what was agreed', () => {
    const own = stick({ encrypted: false, forSchoolData: false });
    given(ownDevicesStream, [own])
      .when(correct(1, { encrypted: true }), at())
      .thenEvents(corrected(1, { encrypted: true }));
    const changes = { purposes: ['access-school-data' as const], from: '2026-09-08' };
    given(ownDevicesStream, held).when(correct(3, changes), at(head)).thenEvents(corrected(3, changes));
  });
  it('NET-06 refuses to make of a stick for data of the school one that is not encrypted', () => {
    const own = stick({ encrypted: false, forSchoolData: false });
    const agreed = [stick(), assessed(), authorised()];
    const none = { encrypted: false, forSchoolData: false };
    const tried = (history: History, changes: object) =>
      given(ownDevicesStream, history).when(correct(1, changes), at());
    tried([stick()], { encrypted: false }).thenRejected('EncryptionRequired', 'NET-06');
    tried([own], { forSchoolData: true }).thenRejected('EncryptionRequired');
    tried(agreed, none).thenRejected('EncryptionRequired', 'NET-06');
    tried([...agreed, revoked()], none).thenEvents(corrected(1, none));
  });
  it('NET-05 refuses it by who could not agree, of what is over, and of another thing', () => {
    given(ownDevicesStream, held)
      .when(correct(3, { until: '2026-12-18' }), at(it_))
      .thenRejected('HeadteacherRequired', 'NET-05');
    const tried = (history: History, corrects: number, changes: object) =>
      given(ownDevicesStream, history as never).when(correct(corrects, changes), at(head));
    tried([...held, revoked()], 3, { until: '2026-12-18' }).thenRejected('CorrectionNotPossible', 'NET-05');
    tried([registered], 1, { encrypted: true }).thenRejected('CorrectionNotPossible');
    tried(held, 2, {}).thenRejected('CorrectionNotPossible');
  });
});

describe('who hears of a device', () => {
  const heard = (event: { readonly type: string; readonly data: object }) =>
    ownDevicesStream
      .notices({ ...event, streamId: 'own-lt-7', actor: 'p-1' } as never, noticeSettings({}))
      .map(({ notice, recipients }) => [notice, ...recipients]);
  const owner = { person: 'p-102' };
  const it__ = { role: 'it-support' };
  it('NET-03 NET-05 tells its owner, and whose turn it is', () => {
    expect(heard(approved)).toEqual([['own-device-connection', owner]]);
    expect(heard(refused)).toEqual([['own-device-connection', owner]]);
    expect(heard(connectionEnded())).toEqual([['own-device-connection', owner, it__]]);
    expect(heard(assessed())).toEqual([['own-device-assessed', owner, { role: 'headteacher' }]]);
    expect(heard(assessed(['disk-encryption']))).toEqual([['own-device-assessed', owner]]);
    expect(heard(authorised())).toEqual([['own-device-authorised', owner, it__]]);
    expect(heard(dataRefused)).toEqual([['own-device-authorised', owner]]);
    expect(heard(revoked())).toEqual([['own-device-ended', owner, it__]]);
    expect(heard(registered)).toEqual([]);
  });
});
