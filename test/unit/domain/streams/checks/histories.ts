import { checkSettings } from '../../../../../domain/streams/checks/settings.ts';
import { checksStream } from '../../../../../domain/streams/checks/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import type { Interval } from '../../../../../events/catalogue/settings/interval.ts';
import { contextOf, fold } from '../../../../support/scenario.ts';

export const fortnightly: Interval = { kind: 'days', count: 14 };
export const eachHalfTerm: Interval = { kind: 'end-of', period: 'half-term' };
export const settings = { ...checkSettings({}), securityCheck: fortnightly, blogReview: eachHalfTerm };
export const school = { years: [calendarExample], closures: [], dayEndsAt: null };
const people = [{ kind: 'staff' as const }];
export const it_ = { person: 'p-409', roles: ['it-support', 'contractor'] };

export const on = (today: string, streamId = 'security', changes: object = {}) => ({
  ...contextOf(
    { settings, facts: { school, people } },
    { now: `${today}T09:00:00.000Z`, today, streamId, actor: it_ },
  ),
  ...changes,
});

type Fact = { readonly type: string; readonly data: object };
export const duesIn = (
  name: string,
  history: readonly Fact[],
  stated: object = settings,
  streamId = 'security',
) => {
  const deadline = checksStream.deadlines.find((one) => one.name === name);
  const context = { streamId, settings: stated, school, facts: {} };
  const state = fold(checksStream.decider, history);
  return (deadline?.duesOf(state as never, context as never) ?? []).map((due) => [
    due.cycle,
    'dueOn' in due ? due.dueOn : due.dueAt,
  ]);
};
export const deadlineOf = (name: string) => checksStream.deadlines.find((one) => one.name === name);

export const checked = (day = '2026-09-04', findings = 0) => ({
  type: 'SecurityCheckCompleted' as const,
  data: { on: day, checkedBy: it_.person, findings },
});
export const raised = (severity: 'low' | 'medium' | 'high' = 'high', day = '2026-09-04') => ({
  type: 'SecurityFindingRaised' as const,
  data: { on: day, severity, words: 'sealed' as never },
});
export const resolved = (finding: number, day = '2026-09-09') => ({
  type: 'SecurityFindingResolved' as const,
  data: { finding, on: day, words: 'sealed' as never },
});
export const expected = (
  check: 'security' | 'blog' | 'filtering-review' | 'access-rights',
  from = '2026-09-01',
) => ({
  type: 'CheckExpected' as const,
  data: { check, from },
});
export const record = (cycle: string) => ({ type: 'RecordCheckFellDue' as const, cycle });
export const complete = (changes: object = {}) => ({
  type: 'CompleteSecurityCheck' as const,
  on: '2026-09-04',
  findings: [],
  ...changes,
});

export const deployed = {
  type: 'FilteringSystemDeployed' as const,
  data: { does: 'filtering' as const, release: '4.2', supplier: 'northgate-it', on: '2026-09-01' },
};
export const updated = (release = '4.3', day = '2026-10-12') => ({
  type: 'FilteringSystemUpdated' as const,
  data: { release, on: day },
});
export const attested = (release = '4.2', day = '2026-09-02') => ({
  type: 'FilteringSystemAttested' as const,
  data: { release, by: 'northgate-it', standard: 'appropriate-filtering-2026', on: day },
});
export const retired = {
  type: 'FilteringSystemRetired' as const,
  data: { on: '2026-11-02' },
};
export const test = (changes: object = {}) => ({
  device: 'tablet' as const,
  place: 'off-site' as const,
  group: 'pupils' as const,
  test: 'adult-content' as const,
  result: 'failed' as const,
  action: 'setting-changed' as const,
  ...changes,
});
export const reviewed = (day = '2026-11-16', tests = [test()]) => ({
  type: 'FilteringReviewed' as const,
  data: { on: day, reviewers: ['p-410', 'p-409'], tests },
});
export const called = (day = '2026-10-05') => ({
  type: 'FilteringReviewCalledFor' as const,
  data: { cause: 'new-technology' as const, technology: 'story-maker', on: day },
});
export const commentsReviewed = (day = '2026-09-11', removed = 0) => ({
  type: 'BlogCommentsReviewed' as const,
  data: { on: day, removed },
});
export const rightsReviewed = (changes: object = {}) => ({
  type: 'AccessRightsReviewed' as const,
  data: { on: '2026-11-20', reviewers: ['p-409'], looked: 48, changed: 3, ended: 2, ...changes },
});
export const fell = (
  type: 'SecurityCheckFellDue' | 'BlogReviewFellDue' | 'FilteringUpdateFellDue' | 'AccessRightsReviewFellDue',
  since: number,
  dueOn: string,
) => ({ type, data: { since, dueOn } });
