import type { HomeLearningFacts } from '../../../../../domain/streams/home-learning/facts.ts';
import {
  type HomeLearningSettings,
  homeLearningSettings,
} from '../../../../../domain/streams/home-learning/settings.ts';
import type { HomeLearningEvent } from '../../../../../events/catalogue/home-learning.ts';
import { contextOf } from '../../../../support/scenario.ts';

/** Work is answered on the same school day. */
export const infant: HomeLearningSettings = {
  inUse: true,
  answerWithin: { kind: 'end-of', period: 'school-day' },
};
/** Its policy says nothing of it. */
export const primary: HomeLearningSettings = homeLearningSettings({});

/** A Monday on which the school is closed; a school day would end at 15:20. */
export const today = '2027-01-18';
export const streamId = 'u-301.4';

export const school: NonNullable<HomeLearningFacts['school']> = {
  years: [
    {
      academicYear: '2026-27',
      from: '2026-09-01',
      to: '2027-07-22',
      halfTerms: [{ name: 'spring-1', from: '2027-01-04', to: '2027-02-12' }],
    },
  ],
  closures: [{ from: today, to: '2027-01-29' }],
  dayEndsAt: null,
  dayEnds: [{ from: '2026-09-01', endsAt: '15:20' }],
  declared: [
    { number: 4, from: today, to: '2027-01-29', yearGroups: null },
    { number: 5, from: today, to: null, yearGroups: ['R'] },
  ],
};

const since = { from: '2026-09-01', until: null };
export const pupil: NonNullable<HomeLearningFacts['pupil']> = {
  roles: [{ role: 'pupil', ...since, by: 1 }],
  years: [{ yearGroup: 'Y1', class: 'y1-oak', ...since, by: 1 }],
  parents: [
    { parent: 'p-201', kind: 'parent', mayBeTold: true, ...since },
    { parent: 'p-202', kind: 'parent', mayBeTold: false, ...since },
  ],
};

/** Somebody at work; of the pupil's class where that is said. */
export const worker = (
  role: string,
  ofClass: string | null = null,
): NonNullable<HomeLearningFacts['worker']> => ({
  roles: [
    { role: 'staff', ...since, by: 1 },
    { role, ...since, by: 2 },
  ],
  classes: ofClass === null ? [] : [{ of: ofClass, ...since }],
});

export const at = (
  now = `${today}T10:00:00.000Z`,
  changes: HomeLearningFacts = {},
  settings = infant,
  id = streamId,
) =>
  contextOf(
    { settings, facts: { pupil, school, worker: worker('staff', 'y1-oak'), ...changes } },
    { streamId: id, now, today: now.slice(0, 10), actor: { person: 'p-101', roles: ['staff'] } },
  );

const of = { pupil: 'u-301', closure: 4 };
type Data<T extends HomeLearningEvent['type']> = Extract<HomeLearningEvent, { type: T }>['data'];

export const submitted = (work = 'counting', occurredAt = `${today}T09:00:00.000Z`) => ({
  type: 'WorkSubmitted' as const,
  occurredAt,
  data: { ...of, work } satisfies Data<'WorkSubmitted'>,
});
export const answered = (submission = 1, feedback?: string) => ({
  type: 'WorkAcknowledged' as const,
  occurredAt: `${today}T11:00:00.000Z`,
  data: {
    ...of,
    submission,
    acknowledgedBy: 'p-101',
    ...(feedback === undefined ? {} : { feedback }),
  } satisfies Data<'WorkAcknowledged'>,
});
export const fellDue = (submission = 1) => ({
  type: 'WorkAcknowledgementFellDue' as const,
  occurredAt: `${today}T15:20:00.001Z`,
  data: { ...of, submission } satisfies Data<'WorkAcknowledgementFellDue'>,
});
export const noticed = (day = today) => ({
  type: 'NonEngagementNoticed' as const,
  occurredAt: `${day}T12:00:00.000Z`,
  data: { ...of, since: day, noticedBy: 'p-101' } satisfies Data<'NonEngagementNoticed'>,
});
export const spoken = (on = today, changes: Partial<Data<'SupportiveConversationHeld'>> = {}) => ({
  type: 'SupportiveConversationHeld' as const,
  occurredAt: `${on}T14:00:00.000Z`,
  data: {
    ...of,
    noticed: 1,
    on,
    heldBy: 'p-101',
    with: 'p-201',
    ...changes,
  } satisfies Data<'SupportiveConversationHeld'>,
});
export const supported = (on = today) => ({
  type: 'SltSupportProvided' as const,
  occurredAt: `${on}T15:00:00.000Z`,
  data: { ...of, noticed: 1, on, providedBy: 'p-102' } satisfies Data<'SltSupportProvided'>,
});
export const has = (changes: Partial<Data<'HomeAccessRecorded'>> = {}) => ({
  type: 'HomeAccessRecorded' as const,
  occurredAt: `${today}T09:30:00.000Z`,
  data: {
    ...of,
    on: today,
    internet: 'mobile',
    devices: 0,
    saidBy: 'p-201',
    recordedBy: 'p-101',
    ...changes,
  } satisfies Data<'HomeAccessRecorded'>,
});
export const reminded = {
  type: 'ParentsRemindedOfOnlineRisks' as const,
  occurredAt: `${today}T09:30:00.000Z`,
  data: { ...of, on: today, remindedBy: 'p-101' } satisfies Data<'ParentsRemindedOfOnlineRisks'>,
};
/** What a decision returns has no time of its own. */
export const decidedAs = <E extends { readonly type: string; readonly data: object }>({
  type,
  data,
}: E): Pick<E, 'type' | 'data'> => ({ type, data }) as Pick<E, 'type' | 'data'>;
