import { noticeSettings } from '../../domain/kernel/notice-settings.ts';
import { policiesStream } from '../../domain/streams/policies/stream.ts';
import { calendarExample } from '../../events/catalogue/schools.ts';
import { contextOf } from './scenario.ts';

/** What tests of the policy have in common: its settings at both schools, people, days. */
export const noPolicySettings = policiesStream.settings({});
/**
 * As the infant school says it: governors approve, the computing lead reviews, parents look at the website.
 */
export const infant = policiesStream.settings({
  policies: { approval: 'governors', reviewerRoles: ['computing-lead'], parentChannels: ['website'] },
});
/**
 * As the primary school says it: nobody approves, the business manager reviews, and the board is given every
 * review.
 */
export const primary = policiesStream.settings({
  policies: { reviewerRoles: ['business-manager'], shareAtReview: true },
});
export const noticesAt = (policies: object) => noticeSettings({ policies: policies as never });

export const calendar = { years: [calendarExample], closures: [], dayEndsAt: null };
const held = (role: string) => ({ roles: [{ role, from: '2020-09-01', until: null, by: 1 }] });
export const governor = held('governor');
export const computingLead = held('computing-lead');
export const office = held('office');

/** Thursday of the second week of the autumn term. */
export const now = '2026-09-10T08:30:00.000Z';
export const today = '2026-09-10';

/** A command sent by a governor, on the calendar of the example. */
export const asGovernor = contextOf(
  { settings: infant, facts: { approver: governor, calendar } },
  { streamId: 'online-safety', now, today, actor: { person: 'p-120', roles: ['governor'] } },
);
/** The same, sent by the headteacher. */
export const asHead = { ...asGovernor, actor: { person: 'p-100', roles: ['headteacher', 'dsl'] } };

export const inHalfTerm = (value: string) => ({ precision: 'half-term' as const, value });
export const inTerm = (value: string) => ({ precision: 'term' as const, value });
export const inYear = (value: string) => ({ precision: 'year' as const, value });
export const onDate = (value: string) => ({ precision: 'date' as const, value });

type Review = ReturnType<typeof inHalfTerm | typeof inTerm | typeof inYear | typeof onDate>;

export const adopted = (version = 1, changes: object = {}) => ({
  type: 'PolicyAdopted' as const,
  data: {
    version,
    effectiveFrom: '2026-09-01T07:00:00.000Z',
    settings: {},
    approval: null,
    review: null,
    takenOver: null,
    ...changes,
  },
});
export const changed = (on: string, nextReview: Review | null = null) => ({
  type: 'PolicyChangeRecorded' as const,
  data: { on, place: 'sealed', description: 'sealed', nextReview, takenOver: null },
});
export const drafted = (changes: readonly number[], more: object = {}) => ({
  type: 'PolicyVersionDrafted' as const,
  data: { version: 2, title: 'Online safety', changes: [...changes], cites: [], document: null, ...more },
});
export const approvedBy = (changes: readonly number[], more: object = {}) => ({
  type: 'PolicyApprovedByGovernors' as const,
  data: {
    by: 'p-120',
    on: onDate('2026-09-09'),
    version: null as number | null,
    changes: [...changes],
    takenOver: null,
    ...more,
  },
});
export const scheduled = (due: Review, more: object = {}) => ({
  type: 'PolicyReviewScheduled' as const,
  data: { due, reviewer: null, cause: { kind: 'version' as const, version: 1 }, ...more },
});
export const reviewedOn = (on: string, more: object = {}) => ({
  type: 'PolicyReviewed' as const,
  data: { review: 2, on, by: 'p-106', byReviewer: true, outcome: 'unchanged' as const, ...more },
});
