import { acknowledgementSettings } from '../../../../../domain/streams/acknowledgements/settings.ts';
import { noCalendar } from '../../../../support/calendars.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const infant = acknowledgementSettings({
  acknowledgements: {
    policy: true,
    policyWithin: { kind: 'days', count: 14 },
    documents: ['guideline.social-media', 'guidance.keeping-safe'],
    visitorNotice: true,
    privacyNotice: null,
  },
});
export const primary = { ...infant, policyWithin: null, documents: null, privacyNotice: true } as const;
export const silent = acknowledgementSettings({});

export const held = (role: string, from = '2026-09-02', until: string | null = null) => ({
  role,
  from,
  until,
  by: 1,
});
export const version = (number: number, effectiveFrom: string, isTakenOver = false) => ({
  version: number,
  effectiveFrom,
  isTakenOver,
});
export const policy = {
  versions: [
    version(0, '2024-09-01T08:00:00.000Z', true),
    version(1, '2026-09-01T08:00:00.000Z'),
    version(2, '2026-11-02T00:00:00.000Z'),
  ],
};
export const listWith = (...editions: readonly (readonly [string, string])[]) => ({
  editions: editions.map(([edition, effectiveFrom]) => ({
    edition,
    effectiveFrom,
    title: null,
    publishedOn: '2026-07-13',
    withdrawnFrom: null,
    entries: [],
    lessons: [],
  })),
});
export const document = listWith(['2026', '2026-09-01T08:00:00.000Z']);

export const facts = { person: { roles: [held('staff')] }, policy, document, school: noCalendar };
export const self = contextOf(
  { settings: infant, facts },
  { streamId: 'p-101', actor: { person: 'p-101', roles: ['staff'] } },
);
export const office = { ...self, actor: { person: 'p-102', roles: ['office'] } };

export const acknowledged = (changes: object = {}) => ({
  type: 'PolicyAcknowledged' as const,
  data: {
    person: 'p-101',
    version: 1,
    on: '2026-09-03',
    method: 'log-in' as const,
    recorder: 'p-101',
    ...changes,
  },
});
export const onPaper = (changes: object = {}) =>
  acknowledged({ method: 'paper', recorder: 'p-102', on: '2026-09-02', ...changes });
export const expected = { type: 'AcknowledgementsExpected' as const, data: { person: 'p-101' } };
