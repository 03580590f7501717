import { contextOf } from '../../../../support/scenario.ts';

export const words = 'In plain words.';
export const report = { edition: 'uk-gdpr-2018', dueAt: '2026-09-05T08:00:00.000Z' };
export const sent = {
  type: 'EmailSentInErrorReported',
  data: { causedBy: 'p-401', sentOn: '2026-09-01', awareAt: '2026-09-02T08:00:00.000Z', report, words },
} as const;
export const lost = {
  type: 'DataBreachReported',
  data: { cause: 'lost', causedBy: null, awareAt: '2026-09-02T08:00:00.000Z', report, words },
} as const;
export const assessedAs = (risk: 'unlikely' | 'likely' | 'high') =>
  ({
    type: 'DataBreachAssessed',
    data: { risk, kinds: ['contact'] as ['contact'], people: 28, words },
  }) as const;
export const authorityTold = (isComplete: boolean, reportedAt = '2026-09-03T08:00:00.000Z') =>
  ({ type: 'ReportedToAuthority', data: { reportedAt, isComplete, reference: null } }) as const;
export const notReported = { type: 'NotReportedToAuthority', data: { words } } as const;
export const informed = {
  type: 'DataSubjectsInformed',
  data: { on: '2026-09-03', how: 'directly', words },
} as const;
export const notifiedAs = (role: 'dpo' | 'it-support' | 'headteacher') =>
  ({ type: 'DataBreachNotified', data: { role, person: 'p-130', on: '2026-09-02' } }) as const;
export const fellDue = { type: 'DataBreachReportFellDue', data: { report } } as const;
export const closed = {
  type: 'DataBreachClosed',
  data: { heard: ['it-support', 'headteacher', 'dpo'] as ('it-support' | 'headteacher' | 'dpo')[], words },
} as const;

const three = ['it-support', 'headteacher', 'dpo'] as const;
/** What is on record of who was mailed: everybody who must hear, or some of them. */
export const mailedTo = (...roles: readonly ('it-support' | 'headteacher' | 'dpo')[]) => ({
  mailed: { notices: [{ notice: 'data-breach-reported', roles }] },
});
export const all = mailedTo(...three);

export const context = contextOf({ settings: { dataBreachRoute: null }, facts: all });
export const at = (now: string) => ({ ...context, now, today: now.slice(0, 10) });
