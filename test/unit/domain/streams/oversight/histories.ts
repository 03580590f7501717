import { oversightSettings } from '../../../../../domain/streams/oversight/settings.ts';
import { oversightStream } from '../../../../../domain/streams/oversight/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf, fold } from '../../../../support/scenario.ts';

export const YEAR = '2026-27';
export const settings = {
  ...oversightSettings({}),
  reportEvery: 'half-term' as const,
  meetingEvery: 'term' as const,
  reportRoute: ['governor' as const, { outside: 'clerk-of-governors' }],
};
export const school = { years: [calendarExample], closures: [], dayEndsAt: null };
export const holding = (role: string, from = '2025-09-01', until: string | null = null) => ({
  roles: [{ role, from, until, by: 1 }],
});
export const dsl = { person: 'p-410', roles: ['dsl', 'staff'] };
export const governor = { person: 'p-120', roles: ['governor'] };
export const incident = { isReported: true, events: 4, concerned: ['p-401'] };

export const at = (today: string, streamId = YEAR, changes: object = {}) => ({
  ...contextOf(
    {
      settings,
      facts: { school, governors: [holding('governor')], staff: [holding('staff')], incident },
    },
    { now: `${today}T09:00:00.000Z`, today, streamId, actor: dsl },
  ),
  ...changes,
});
const happened = <T extends string, D extends object>(type: T, data: D, occurredAt: string) => ({
  type,
  occurredAt,
  data,
});
/** What a decider returns has no time of its own. */
export const decided = <E extends { readonly occurredAt: string }>({ occurredAt: _, ...event }: E) => event;

const BEGUN = '2026-09-02T08:00:00.000Z';
export const planned = (occurredAt = BEGUN) =>
  happened('OversightPlanned', { academicYear: YEAR }, occurredAt);
export const issued = (period = '2026-27.autumn-1', on = '2026-10-23') =>
  happened(
    'OnlineSafetyReportIssued',
    {
      academicYear: YEAR,
      period,
      asOf: '2026-10-22',
      on,
      recipients: ['governor' as const, { outside: 'clerk-of-governors' }],
    },
    BEGUN,
  );
export const met = (on = '2026-11-05', changes: object = {}) =>
  happened(
    'GovernanceMeetingHeld',
    {
      academicYear: YEAR,
      on,
      governors: ['p-120'],
      staff: ['p-410'],
      topics: ['incidents' as const],
      ...changes,
    },
    BEGUN,
  );
export const looked = (on = '2026-11-30', words = 'sealed') =>
  happened(
    'PolicyImplementationReviewed',
    {
      academicYear: YEAR,
      on,
      policyVersion: 1,
      understood: 'yes' as const,
      consistent: 'partly' as const,
      words: words as never,
    },
    BEGUN,
  );
export const provided = (asOf = 4) =>
  happened('IncidentLogsProvidedToGovernors', { incident: 'i-55', asOf }, BEGUN);
export const seen = (number = 1, on = '2026-11-05') =>
  happened('IncidentLogsReviewedByGovernors', { incident: 'i-55', provided: number, on }, BEGUN);
export const withdrawn = (number = 1) =>
  happened('IncidentLogsWithdrawn', { incident: 'i-55', provided: number, reason: 'sealed' as never }, BEGUN);
export const reportFell = (period: string, dueOn: string) =>
  happened('OnlineSafetyReportFellDue', { academicYear: YEAR, period, dueOn }, BEGUN);
export const meetingFell = (period: string, dueOn: string) =>
  happened('GovernanceMeetingFellDue', { academicYear: YEAR, period, dueOn }, BEGUN);

type Fact = { readonly type: string; readonly data: object };
export const deadlineOf = (name: string) => oversightStream.deadlines.find((one) => one.name === name);
export const duesIn = (
  name: string,
  history: readonly Fact[],
  stated: object = settings,
  streamId = YEAR,
) => {
  const state = fold(oversightStream.decider, history);
  const context = { streamId, settings: stated, school, facts: {} };
  return (deadlineOf(name)?.duesOf(state as never, context as never) ?? []).map((due) =>
    'dueOn' in due ? `${due.cycle} ${due.dueOn}` : due.dueAt,
  );
};
