import type { ActivityFacts } from '../../../../../domain/streams/activities/facts.ts';
import { readActivitySettings } from '../../../../../domain/streams/activities/settings.ts';
import { activitiesStream } from '../../../../../domain/streams/activities/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf, fold } from '../../../../support/scenario.ts';

export const school = { years: [calendarExample], closures: [], dayEndsAt: null };
const inYear = { kind: 'end-of', period: 'academic-year' } as const;
export const settings = {
  ...readActivitySettings({}),
  strands: ['reputation', 'well-being', 'privacy'],
  assemblyStrands: ['reputation', 'well-being'],
  assemblies: inYear,
  workshops: inYear,
  parentChannels: ['newsletter'],
  updateChannels: ['briefing'],
  livePlatforms: ['video-calls'],
};
export const on = (streamId: string, changes: object = {}, facts: ActivityFacts = { school }) =>
  contextOf(
    { settings, facts },
    {
      streamId,
      now: '2026-11-16T08:30:00.000Z',
      today: '2026-11-16',
      actor: { person: 'p-101', roles: ['staff'] },
      ...changes,
    },
  );
export const topic = 'cyber-bullying' as const;
export const said = { on: '2026-11-16', topic };
export const year = { academicYear: '2026-27' };
export const opened = (kind: 'parent-workshop' | 'assemblies') => ({
  type: 'ActivityYearOpened' as const,
  data: { kind, ...year },
});
export const held = { type: 'ParentWorkshopHeld' as const, data: { ...year, ...said } };
export const assembly = (strand: string | null) => ({
  type: 'AssemblyDelivered' as const,
  data: { ...year, ...said, strand },
});
export const daysDue = (
  streamId: string,
  history: readonly { type: string; data: object }[],
  so = settings,
) => {
  const state = fold(activitiesStream.decider, history);
  const context = { streamId, settings: so, school, facts: {} };
  return activitiesStream.deadlines.flatMap((one) => one.duesOf(state, context as never));
};
