import { happened, type Times } from '../../kernel/times.ts';
import { closedFrom } from './at-home.ts';
import type { HomeLearningCommand } from './commands.ts';
import type { HomeLearningContext } from './decision.ts';
import type { HomeLearningState } from './state.ts';

const sinceNoticed = happened<unknown, HomeLearningState, unknown>(
  'HLP-04',
  (_, { absences }) => absences.at(-1)?.since ?? null,
);

export const homeLearningTimes: Times<HomeLearningCommand, HomeLearningState, HomeLearningContext> = {
  SubmitWork: { occurredAt: happened('HLP-03', (_, __, context) => closedFrom(context)) },
  AcknowledgeWork: {
    occurredAt: happened(
      'HLP-03',
      ({ submission }, { works }) => works.find(({ by }) => by === submission)?.at ?? null,
    ),
  },
  NoticeNonEngagement: { since: happened('HLP-04', (_, __, context) => closedFrom(context)) },
  RecordConversation: { on: sinceNoticed },
  ProvideSltSupport: { on: sinceNoticed },
  RecordHomeAccess: { on: happened('HLP-05') },
  CorrectHomeLearning: { 'changes.since': happened('HLP-04'), 'changes.on': happened('HLP-04') },
};
