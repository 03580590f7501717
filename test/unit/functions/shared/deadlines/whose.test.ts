import { describe, expect, it } from 'vitest';
import {
  toClassStaff,
  toLineManagerOf,
  toParentsOf,
  toPerson,
  toRole,
  toStaffOf,
} from '../../../../../domain/kernel/notice.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { namedIn, whoseToday } from '../../../../../functions/shared/deadlines/whose.ts';
import { fold } from '../../../../support/scenario.ts';

const joined = {
  type: 'StaffMemberJoined',
  data: { kind: 'staff', name: 'sealed', email: 'sealed', startedOn: '2025-09-01', supplier: null },
};
const histories: Readonly<Record<string, readonly { type: string; data: object }[]>> = {
  'p-101': [joined, { type: 'LineManagerAssigned', data: { manager: 'p-120', from: '2026-10-01' } }],
  'u-301': [
    {
      type: 'PupilAdmitted',
      data: { name: 'sealed', yearGroup: 'Y1', class: 'y1-oak', admittedOn: '2026-09-01', born: null },
    },
  ],
};
const log = {
  load: async ({ id }: { readonly id: string }) => ({
    state: fold(peopleStream.decider, histories[id] ?? []),
  }),
} as never;
const whose = (today: string, ...recipients: Parameters<typeof whoseToday>[1]) =>
  whoseToday({ log, school: 'larkfield-infant', today }, recipients);

describe('whose a due date is', () => {
  it('ORG-06 is those who are named, who hold a role, and who stand in a relation', async () => {
    const all = [
      toPerson('p-201'),
      toRole('office'),
      toParentsOf('u-301'),
      toClassStaff('y2-ash'),
      { outside: 'clerk' },
    ];
    expect(await whose('2026-10-02', ...all)).toEqual({
      people: ['p-201'],
      roles: ['office'],
      relations: ['parents/u-301', 'class-staff/y2-ash'],
    });
    expect(namedIn(all)).toEqual([]);
  });
  it('ORG-06 is the manager of whose line somebody is in, and the staff of the class of a pupil, that day', async () => {
    const some = [toLineManagerOf('p-101'), toStaffOf('u-301')];
    expect(namedIn(some)).toEqual(['p-101', 'u-301']);
    expect(await whose('2026-10-02', ...some)).toEqual({
      people: ['p-120'],
      roles: [],
      relations: ['class-staff/y1-oak'],
    });
    expect(await whose('2026-09-30', toLineManagerOf('p-101'))).toMatchObject({ people: [] });
    expect(await whose('2026-08-31', toStaffOf('u-301'))).toMatchObject({ relations: [] });
    expect(await whose('2026-10-02', toStaffOf('u-999'), toLineManagerOf('p-999'))).toEqual({
      people: [],
      roles: [],
      relations: [],
    });
  });
});
