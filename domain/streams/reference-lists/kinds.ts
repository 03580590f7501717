import type { ReferenceListCommand } from './commands.ts';

/** Publishes an edition of a list; all others are about editions that are there. */
export type Publishing = Exclude<
  ReferenceListCommand,
  { readonly type: 'WithdrawEdition' | 'CorrectEdition' }
>;

/** Lists whose editions are more than entries: each is published by a command of its own. */
const ownCommands: Readonly<Record<string, Publishing['type']>> = {
  'linked-policies': 'LinkPolicies',
  'curriculum-plan': 'AdoptCurriculumPlan',
  'unacceptable-use': 'AmendUnacceptableUseList',
  'retention-periods': 'SetRetentionPeriods',
  'social-accounts': 'RegisterSocialAccounts',
  'training-questions': 'PublishQuestionSet',
};

/** Guidance, law, the curriculum: what policies are written by (POL-08). */
const GUIDANCE = 'guidance.';
export const isGuidance = (list: string): boolean => list.startsWith(GUIDANCE);

/** The command by which editions of a list are published. */
export const publishes = (list: string): Publishing['type'] => {
  if (isGuidance(list)) return 'RecordGuidanceChange';
  return Object.hasOwn(ownCommands, list) ? (ownCommands[list] ?? 'PublishEdition') : 'PublishEdition';
};

/** Commands whose editions add to the one before, entry by entry; the others say all that is in force. */
export const grows: readonly Publishing['type'][] = [
  'LinkPolicies',
  'SetRetentionPeriods',
  'RegisterSocialAccounts',
];
