import { happened, planned, type Times } from '../../kernel/times.ts';
import type { ReferenceListCommand } from './commands.ts';
import type { ReferenceListContext } from './decision.ts';
import type { ReferenceListState } from './state.ts';

const edition = {
  publishedOn: happened<unknown, unknown, unknown>('POL-08'),
  effectiveFrom: planned<unknown, unknown, unknown>('POL-08'),
};

/** When an edition takes effect is a rule of its own. */
export const referenceListTimes: Times<ReferenceListCommand, ReferenceListState, ReferenceListContext> = {
  PublishEdition: edition,
  RecordGuidanceChange: { ...edition, 'reviewBy.value': planned('POL-08', (_, __, { today }) => today) },
  LinkPolicies: edition,
  PublishQuestionSet: edition,
  AdoptCurriculumPlan: edition,
  AmendUnacceptableUseList: edition,
  SetRetentionPeriods: edition,
  RegisterSocialAccounts: edition,
  WithdrawEdition: { effectiveFrom: planned('POL-08') },
  CorrectEdition: { 'changes.publishedOn': happened('POL-08'), 'changes.reviewBy.value': planned('POL-08') },
};
