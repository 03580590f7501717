import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { machineClientsStream } from '../../../../../domain/streams/machine-clients/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const lastDay = '2027-10-06';
const registered = {
  type: 'MachineClientRegistered',
  data: { purpose: 'Closes accounts.', types: ['AccessRevoked'], until: lastDay },
} as const;
const longer = { ...registered, data: { ...registered.data, until: '2028-03-31' } } as const;
const revoked = { type: 'MachineClientRevoked', data: { reason: 'Another product.' } } as const;
const expired = { type: 'MachineClientExpired', data: { lastDay } } as const;
const record = { type: 'RecordMachineClientExpired', cycle: lastDay } as const;
const [end] = machineClientsStream.deadlines;

const at = (now: string) =>
  contextOf({ settings: null, facts: {} }, { now, today: now.slice(0, 10), streamId: 'help-desk' });
const after = at('2027-10-07T09:00:00.000Z');
const duesOf = (
  ...history: readonly (typeof registered | typeof longer | typeof revoked | typeof expired)[]
) => end?.duesOf(fold(machineClientsStream.decider, history), {} as never);
const due = { cycle: lastDay, dueOn: lastDay, about: null, hasFallenDue: false };

describe('the last day of a service', () => {
  it('DPR-01 falls due while it is registered, and moves with what was registered since', () => {
    expect(duesOf()).toEqual([]);
    expect(duesOf(registered)).toEqual([due]);
    expect(duesOf(registered, longer)).toEqual([{ ...due, cycle: '2028-03-31', dueOn: '2028-03-31' }]);
    expect(duesOf(registered, revoked)).toEqual([]);
    expect(duesOf(registered, expired)).toEqual([]);
    expect(duesOf(registered, expired, longer)).toHaveLength(1);
  });

  it('DPR-01 tells those who may register it, a month and a week before', () => {
    expect(end?.reminders).toEqual({ daysBefore: [30, 7], sent: 'by-itself' });
    expect(end?.recipients(due, noticeSettings({}))).toEqual([
      { role: 'headteacher' },
      { role: 'executive', of: 'trust' },
    ]);
    expect(end?.line(due)).toContain('until 2027-10-06');
    expect(end?.command(due)).toEqual(record);
  });

  it('DPR-01 is recorded once, when it is over, and not of one that has another last day or none by now', () => {
    given(machineClientsStream, [registered]).when(record, after).thenEvents(expired);
    given(machineClientsStream, [registered]).when(record, at('2027-10-06T22:59:59.999Z')).thenNothing();
    for (const history of [[], [registered, expired], [registered, longer], [registered, revoked]])
      given(machineClientsStream, history).when(record, after).thenNothing();
  });

  it('DPR-01 tells them that it reads no more, and only then', () => {
    const heard = (event: object) =>
      machineClientsStream.notices({ streamId: 'help-desk', ...event } as never, noticeSettings({}));
    expect(heard(expired)).toMatchObject([
      {
        notice: 'machine-client-expired',
        recipients: [{ role: 'headteacher' }, { role: 'executive', of: 'trust' }],
        link: '/machine-clients/help-desk',
      },
    ]);
    expect(heard(revoked)).toEqual([]);
  });
});
