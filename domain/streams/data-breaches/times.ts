import { happened, type Times } from '../../kernel/times.ts';
import type { DataBreachCommand } from './commands.ts';
import type { DataBreachContext } from './decision.ts';
import type { DataBreachState } from './state.ts';

/** Nothing is done about a breach before somebody knows of it. */
const known = happened<unknown, DataBreachState, unknown>('EML-06', (_, state) =>
  state.status === 'none' ? null : state.reported.awareAt,
);
const past = happened<unknown, unknown, unknown>('EML-05');
/** Nobody knows of mail before it was sent. */
const sent = happened<{ readonly sentOn: string }, unknown, unknown>('EML-05', ({ sentOn }) => sentOn);

export const dataBreachTimes: Times<DataBreachCommand, DataBreachState, DataBreachContext> = {
  ReportEmailSentInError: { sentOn: past, awareAt: sent },
  ReportDataBreach: { awareAt: past },
  RecordNotified: { on: known },
  ReportToAuthority: { reportedAt: known },
  InformDataSubjects: { on: known },
  CorrectDataBreach: {
    'changes.sentOn': past,
    'changes.awareAt': past,
    'changes.on': known,
    'changes.reportedAt': known,
  },
};
