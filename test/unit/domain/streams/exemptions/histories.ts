import type { ExemptionFacts } from '../../../../../domain/streams/exemptions/facts.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const TODAY = '2026-10-01';
export const applicant = 'p-101';
export const days = { from: '2026-10-05', until: '2026-10-23' };
const use = { edition: '2026', entry: 'connecting-devices' };

/** Somebody of the school, and the list of unacceptable uses in force. */
export const facts: ExemptionFacts = {
  person: { roles: [{ role: 'staff', from: '2026-09-02', until: null, by: 1 }] },
  uses: {
    editions: [
      {
        edition: '2026',
        title: null,
        publishedOn: '2026-07-13',
        effectiveFrom: '2026-09-01T00:00:00.000Z',
        withdrawnFrom: null,
        entries: [
          { id: 'connecting-devices', title: 'Connecting devices' },
          { id: 'installing-software', title: 'Installing software' },
        ],
        lessons: [],
      },
    ],
  },
};

/** Whom the steps are taken by, with their roles. */
export const by = {
  applicant: { person: applicant, roles: ['staff'] },
  executive: { person: '_trust/p-903', roles: ['executive'] },
  head: { person: 'p-100', roles: ['headteacher', 'staff'] },
  office: { person: 'p-110', roles: ['office', 'staff'] },
  deadlines: { person: 'system.deadlines', roles: [] },
};

export const at = (
  actor: { readonly person: string; readonly roles: readonly string[] } = by.applicant,
  changes: object = {},
) => ({
  ...contextOf(
    { settings: { granted: true as const }, facts },
    { now: `${TODAY}T09:00:00.000Z`, today: TODAY, streamId: applicant, actor },
  ),
  ...changes,
});
export const onDay = (today: string, actor: Parameters<typeof at>[0] = by.deadlines) =>
  at(actor, { now: `${today}T09:00:00.000Z`, today });

export const submit = (changes: object = {}) => ({
  type: 'SubmitApplication' as const,
  ...use,
  purpose: 'Measures light in the school garden.',
  ...days,
  ...changes,
});
export const consider = {
  type: 'ConsiderApplication' as const,
  application: 1,
  advice: 'in-favour' as const,
  reasons: 'They reach nothing but their own server.',
};
export const grant = { type: 'GrantExemption' as const, application: 1 };
export const refuseIt = { type: 'RefuseExemption' as const, application: 1, reasons: 'Not needed.' };
export const answer = {
  type: 'CommunicateDecision' as const,
  application: 1,
  on: TODAY,
  by: 'letter' as const,
};
export const revoke = { type: 'RevokeExemption' as const, application: 1, reasons: 'Left unlocked.' };

const occurredAt = `${TODAY}T09:00:00.000Z`;
const of = { person: applicant, application: 1 };
export const submitted = (changes: object = {}) => {
  const { type: _, ...said } = submit(changes);
  return {
    type: 'ExemptionApplicationSubmitted' as const,
    occurredAt,
    data: { person: applicant, ...said },
  };
};
export const considered = {
  type: 'ExemptionConsideredByExecutive' as const,
  occurredAt,
  data: { ...of, advice: consider.advice, reasons: consider.reasons },
};
export const granted = (changes: object = {}) => ({
  type: 'ExemptionGranted' as const,
  occurredAt,
  data: { ...of, ...use, ...days, ...changes },
});
export const refused = {
  type: 'ExemptionRefused' as const,
  occurredAt,
  data: { ...of, reasons: refuseIt.reasons },
};
export const answered = {
  type: 'ExemptionDecisionCommunicated' as const,
  occurredAt,
  data: { ...of, on: TODAY, by: 'letter' as const },
};
export const revoked = {
  type: 'ExemptionRevoked' as const,
  occurredAt: '2026-10-12T09:00:00.000Z',
  data: { ...of, reasons: revoke.reasons },
};
export const expired = {
  type: 'ExemptionExpired' as const,
  occurredAt: '2026-10-24T00:15:00.000Z',
  data: { ...of, lastDay: days.until },
};
/** What a decider returns has no time of its own. */
export const decided = <E extends { readonly occurredAt: string }>({ occurredAt: _, ...event }: E) => event;
