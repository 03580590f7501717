import { describe, expect, it } from 'vitest';
import {
  type Recipient,
  toClassStaff,
  toLineManagerOf,
  toParentsOf,
  toRole,
  toStaffOf,
} from '../../../../domain/kernel/notice.ts';
import { noticeSettings } from '../../../../domain/kernel/notice-settings.ts';
import type { RowData, SourceRow } from '../../../../domain/kernel/projection.ts';
import { roleHoldersProjection } from '../../../../domain/read-models/role-holders/projection.ts';
import { resolve } from '../../../../functions/notify/recipients.ts';
import { roleHoldersAt } from '../../../../functions/shared/read-model/role-holders.ts';
import { holder, peopleWith, readModelOf } from '../../../support/notify.ts';

const school = 'larkfield-infant';
const today = '2026-11-09';
const event = (type: string, data: object, version: number) => ({
  type,
  data: data as never,
  version,
  streamId: '',
  actor: 'p-110',
  occurredAt: '2026-09-01T08:00:00.000Z',
  recordedAt: '2026-09-01T08:00:00.000Z',
});
/** What the read model keeps of somebody at work with a class, and taken from it on a day. */
const teacher = (id: string, ofClass: string, takenOn?: string): SourceRow => {
  const events = [
    event('StaffMemberJoined', { kind: 'staff', name: 'sealed', startedOn: '2025-09-01' }, 1),
    event('StaffAssignedToClass', { class: ofClass, from: '2025-09-01' }, 2),
    ...(takenOn === undefined ? [] : [event('StaffTakenFromClass', { class: ofClass, on: takenOn }, 3)]),
  ];
  const kept = roleHoldersProjection.streams['people'];
  const row = events.reduce<RowData | null>((before, one) => kept?.(before, one) ?? null, null);
  return { stream: 'people', id, commit: events.length, row: row ?? {} };
};
const works = (ofClass: string) => ({ worksWith: (name: string) => name === ofClass });
const family = (ofClass: string | null, ...parents: string[]) => ({
  family: () => ({ class: ofClass, yearGroup: null, parents }),
});

const managedBy = (manager: string | null) => ({ lineManager: () => manager });

const resolved = (
  recipients: readonly Recipient[],
  some: Parameters<typeof peopleWith>[0],
  isSafeguarding = false,
) => {
  const readModel = readModelOf(
    teacher('p-101', 'y1-oak'),
    teacher('p-102', 'y2-ash'),
    teacher('p-103', 'y1-oak', '2026-11-01'),
    holder('p-100', 'headteacher'),
  );
  const directory = {
    school,
    holders: (tenant: string) => roleHoldersAt(readModel, tenant),
    today,
    settings: noticeSettings({ notifications: { fallbackRoles: ['headteacher'] } }),
    peopleOf: peopleWith(some),
  };
  return resolve({ recipients, isSafeguarding }, directory);
};
const reached = async (...asked: Parameters<typeof resolved>) =>
  (await resolved(...asked)).reached.map(({ person }) => person);

describe('who stands in a relation', () => {
  it('PUB-01 AGR-05 tells those who work with a class on that day, by the list and by their own record', async () => {
    const some = { 'p-101': works('y1-oak'), 'p-102': works('y2-ash'), 'p-103': works('y1-oak') };
    expect(await reached([toClassStaff('y1-oak')], some)).toEqual(['p-101']);
    expect(await reached([toClassStaff('y1-oak')], { 'p-101': works('y2-ash') })).toEqual(['p-100']);
  });
  it('PUB-01 AGR-11 tells those who work with the class of a pupil, and the parents who decide', async () => {
    const some = { 'p-101': works('y1-oak'), 'u-301': family('y1-oak', 'p-201', 'p-202') };
    expect(await reached([toStaffOf('u-301')], some)).toEqual(['p-101']);
    expect(await reached([toParentsOf('u-301'), toRole('headteacher')], some)).toEqual([
      'p-100',
      'p-201',
      'p-202',
    ]);
  });
  it('PUB-01 tells the roles of the fallback where nobody stands so', async () => {
    expect(await reached([toStaffOf('u-301')], { 'u-301': family(null) })).toEqual(['p-100']);
    expect(await reached([toParentsOf('u-301')], { 'u-301': family('y1-oak') })).toEqual(['p-100']);
    expect(await reached([toParentsOf('u-999')], {})).toEqual(['p-100']);
  });
  it('ORG-06 tells the line manager of who is named, by that person’s own record, while the manager is there', async () => {
    const toManager = [toLineManagerOf('p-101'), toRole('headteacher')];
    expect(await reached(toManager, { 'p-101': managedBy('p-120') })).toEqual(['p-100', 'p-120']);
    const hasLeft = { holds: (role: string) => role === 'headteacher' };
    expect(await reached(toManager, { 'p-101': managedBy('p-120'), 'p-120': hasLeft })).toEqual(['p-100']);
  });
  it('ORG-06 tells the fallback where nobody else hears of who is in nobody’s line', async () => {
    const someLed = { 'p-101': managedBy(null) };
    expect(await reached([toLineManagerOf('p-101')], someLed)).toEqual(['p-100']);
    expect(await reached([toLineManagerOf('p-101'), { person: 'p-102' }], someLed)).toEqual(['p-102']);
  });
});

describe('who is outside this system', () => {
  const clerk = { outside: 'clerk' };
  it('POL-04 is on record and never mailed, and nobody hears instead', async () => {
    expect(await resolved([clerk, toRole('headteacher'), clerk], {})).toMatchObject({
      outside: ['clerk'],
      reached: [{ person: 'p-100', insteadAs: null }],
    });
    expect(await resolved([clerk], {})).toMatchObject({ outside: ['clerk'], reached: [] });
  });
  it('INC-04 does not stand in for somebody of the school where a child may not be safe', async () => {
    expect(await resolved([clerk], {}, true)).toMatchObject({
      outside: ['clerk'],
      reached: [{ person: 'p-100', insteadAs: 'headteacher' }],
    });
  });
});
