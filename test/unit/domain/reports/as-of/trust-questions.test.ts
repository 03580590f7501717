import { describe, expect, it } from 'vitest';
import type { By } from '../../../../../domain/reports/as-of/counting.ts';
import { createTrustQuestions } from '../../../../../domain/reports/as-of/trust-questions.ts';
import { journalOf, shown } from '../../../../support/recorded.ts';

const paper = {
  termsHash: 'h',
  signedName: 'sealed:name',
  method: 'paper',
  seenBy: 'p-office',
  recorder: 'p-office',
};
const signed = (signedOn: string) => ({ ...paper, templateVersion: 1, signedOn });
const loan = { borrower: 'p-parent', pupil: 'u-1', purpose: 'remote-learning', returnDue: null };
const joined = { name: 'sealed:name', kind: 'staff', startedOn: '2026-09-01' };

const journal = journalOf([
  {
    record: 'people/p-head',
    type: 'StaffMemberJoined',
    data: joined,
    recordedAt: '2026-09-01T08:00:00.000Z',
  },
  {
    record: 'people/p-head',
    type: 'RoleAssigned',
    data: { role: 'headteacher', from: '2026-09-03' },
    recordedAt: '2026-09-01T08:00:00.000Z',
  },
  {
    record: 'agreements/p-parent.parent',
    type: 'AgreementSigned',
    data: signed('2026-09-02'),
    occurredAt: '2026-09-02T09:00:00.000Z',
    recordedAt: '2026-09-04T08:00:00.000Z',
  },
  {
    record: 'devices/d-1',
    type: 'DeviceRegistered',
    data: { form: 'tablet', owner: 'school', users: 'pupils', label: null, supportsUpdates: null },
    recordedAt: '2026-09-04T08:00:00.000Z',
  },
  {
    record: 'devices/d-1',
    type: 'DeviceLent',
    data: { ...loan, agreement: 'p-parent.parent', templateVersion: 1, lentOn: '2026-09-04' },
    recordedAt: '2026-09-04T09:00:00.000Z',
  },
]);

const asked = (asOf: string, by: By) => {
  const questions = createTrustQuestions(asOf);
  const [position] = shown(journal, [{ until: { asOf, by }, folds: questions.folds }]);
  const { agreements, devices, roles, policy } = questions.answers();
  return {
    position,
    agreements: agreements.map(({ agreement }) => agreement),
    lent: devices.lent.map(({ device, pupil }) => `${device} for ${pupil}`),
    roles: roles.map(({ role, person }) => `${role} ${person}`),
    policy: policy.inForce,
  };
};

const nothing = { agreements: [], lent: [], roles: [], policy: null };

describe('the questions of a trust', () => {
  it('GOV-04 are answered by what had been recorded, and rest on the last entry that counts', () => {
    expect(asked('2026-08-31T00:00:00.000Z', 'recorded')).toEqual({ position: 0, ...nothing });
    expect(asked('2026-09-02T22:59:59.999Z', 'recorded')).toEqual({ position: 2, ...nothing });
    expect(asked('2026-09-02T23:00:00.000Z', 'recorded')).toMatchObject({
      position: 2,
      roles: ['headteacher p-head'],
    });
    expect(asked('2026-09-04T08:00:00.000Z', 'recorded')).toMatchObject({
      agreements: ['p-parent.parent'],
      lent: [],
    });
    expect(asked('2026-09-04T09:00:00.000Z', 'recorded')).toMatchObject({
      position: 5,
      lent: ['d-1 for u-1'],
    });
  });

  it('GOV-04 are answered by what had happened, though it was recorded later', () => {
    const known = asked('2026-09-03T12:00:00.000Z', 'occurred');
    expect(known).toEqual({
      position: 3,
      agreements: ['p-parent.parent'],
      lent: [],
      roles: ['headteacher p-head'],
      policy: null,
    });
  });
});
