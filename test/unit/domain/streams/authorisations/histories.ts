import type { AuthorisationFacts } from '../../../../../domain/streams/authorisations/facts.ts';
import type { AuthorisationSettings } from '../../../../../domain/streams/authorisations/settings.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const TODAY = '2026-09-07';
export const PERSON = 'p-101';

export const settings: AuthorisationSettings = {
  personalUse: 'on-terms',
  personalUseTerms: ['not-in-lessons', 'nothing-stored'],
  socialAccounts: true,
  traineeDevices: true,
};
export const holding = (role: string, from = '2026-09-01', until: string | null = null) => ({
  role,
  from,
  until,
  by: 1,
});
/** Who it is about, and the school's account in social media. */
export const facts = (...roles: readonly ReturnType<typeof holding>[]): AuthorisationFacts => ({
  person: { roles },
  accounts: {
    editions: [
      {
        edition: '2026',
        title: null,
        publishedOn: '2026-07-13',
        effectiveFrom: '2026-09-01T00:00:00.000Z',
        withdrawnFrom: null,
        entries: [
          { id: 'school-page', title: 'News of the school' },
          { id: 'school-videos', title: 'Films of the school' },
        ],
        lessons: [],
      },
    ],
  },
});
export const staff = facts(holding('staff'));
export const trainee = facts(holding('trainee', '2026-09-07', '2026-12-18'));

export const head = { person: 'p-100', roles: ['headteacher', 'staff'] };
export const it_ = { person: 'p-109', roles: ['it-support', 'contractor'] };
export const office = { person: 'p-110', roles: ['office', 'staff'] };
type Actor = { readonly person: string; readonly roles: readonly string[] };

export const at = (actor: Actor = head, known: AuthorisationFacts = staff, changes: object = {}) => ({
  ...contextOf(
    { settings, facts: known },
    { now: `${TODAY}T09:00:00.000Z`, today: TODAY, streamId: PERSON, actor },
  ),
  ...changes,
});
export const on = (today: string, known: AuthorisationFacts) =>
  at({ person: 'system.deadlines', roles: [] }, known, { today, now: `${today}T09:00:00.000Z` });

const occurredAt = `${TODAY}T09:00:00.000Z`;
const of = { person: PERSON };
export const withdraw = { type: 'WithdrawPersonalUse' as const, term: 'not-in-lessons', reason: 'Twice.' };
export const withdrawn = {
  type: 'PersonalUseWithdrawn' as const,
  occurredAt,
  data: { ...of, term: 'not-in-lessons', reason: 'Twice.' },
};
export const restrict = {
  type: 'RestrictPersonalUse' as const,
  to: 'Mail at lunch time.',
  reason: 'Stored.',
};
export const restricted = {
  type: 'PersonalUseRestricted' as const,
  occurredAt,
  data: { ...of, term: null, to: 'Mail at lunch time.', reason: 'Stored.' },
};
export const restore = { type: 'RestorePersonalUse' as const };
export const restored = { type: 'PersonalUseRestored' as const, occurredAt, data: of };

const account = { edition: '2026', account: 'school-page', scope: 'post' as const, from: TODAY };
export const name = (changes: object = {}) => ({
  type: 'AuthoriseSocialAccount' as const,
  ...account,
  ...changes,
});
export const named = (changes: object = {}) => ({
  type: 'SocialAccountAccessAuthorised' as const,
  occurredAt,
  data: { ...of, ...account, until: null, ...changes },
});
export const takeBack = { type: 'RevokeSocialAccount' as const, authorisation: 1, reason: 'Another writes.' };
export const takenBack = (because = 'decided', changes: object = { reason: 'Another writes.' }) => ({
  type: 'SocialAccountAccessRevoked' as const,
  occurredAt,
  data: { ...of, authorisation: 1, account: 'school-page', because: because as 'decided', ...changes },
});

export const discuss = { type: 'DiscussTraineeDevice' as const, equipment: 'laptop' as const, on: TODAY };
export const discussed = (day = TODAY, equipment: 'laptop' | 'tablet' | 'phone' = 'laptop') => ({
  type: 'TraineeDeviceUseDiscussed' as const,
  occurredAt,
  data: { ...of, equipment, on: day },
});
const days = { from: TODAY, until: '2026-12-18' };
export const agree = (changes: object = {}) => ({
  type: 'AgreeTraineeDevice' as const,
  equipment: 'laptop' as const,
  purposes: ['planning', 'assessment'],
  childrenPresent: false,
  ...days,
  ...changes,
});
export const agreed = (changes: object = {}) => ({
  type: 'TraineeDeviceUseAgreed' as const,
  occurredAt,
  data: {
    ...of,
    discussion: 1,
    equipment: 'laptop' as const,
    purposes: ['planning' as const, 'assessment' as const],
    ...days,
    ...changes,
  },
});
export const end = { type: 'EndTraineeDevice' as const, authorisation: 2, reason: 'With children.' };
export const ended = (because = 'decided', changes: object = { reason: 'With children.' }) => ({
  type: 'TraineeDeviceUseEnded' as const,
  occurredAt,
  data: { ...of, authorisation: 2, because: because as 'decided', ...changes },
});
export const decided = <E extends { readonly occurredAt: string }>({ occurredAt: _, ...event }: E) => event;
