import { happened, type Times } from '../../kernel/times.ts';
import type { AcknowledgementCommand } from './commands.ts';
import type { AcknowledgementContext } from './decision.ts';
import type { AcknowledgementState } from './state.ts';

export const acknowledgementTimes: Times<
  AcknowledgementCommand,
  AcknowledgementState,
  AcknowledgementContext
> = {
  AcknowledgePolicy: { on: happened('POL-06') },
  AcknowledgeDocument: { on: happened('PUB-09') },
  MakeVisitorAware: { on: happened('POL-11') },
  IssuePrivacyNotice: { on: happened('DPR-03') },
  CorrectAcknowledgement: { 'changes.on': happened('POL-06') },
};
