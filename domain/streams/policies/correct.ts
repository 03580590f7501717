import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Rejection, refuse } from '../../kernel/decider.ts';
import { approvalRefusal, isBeforeChange, missingApproval } from './approval.ts';
import type { Command, PolicyContext, PolicyDecision } from './decision.ts';
import { policyAt } from './offers.ts';
import { rejections } from './rejections.ts';
import type { GivenApproval, PolicyState, PolicyVersion } from './state.ts';

type Correct = Command<'CorrectPolicy'>;
type Field = keyof Correct['changes'] | 'place' | 'description';

/** What may be corrected of the event of a number; null: it is none of those that may. */
const fieldsOf = ({ corrects }: Pick<Correct, 'corrects'>, state: PolicyState): readonly Field[] | null => {
  const is = ({ number }: { readonly number: number }) => number === corrects;
  if (state.versions.some(({ adoptedBy }) => adoptedBy === corrects)) return ['approval', 'review'];
  if (state.approvals.some(is)) return ['approval'];
  if (state.changes.some(is)) return ['on', 'nextReview', 'place', 'description'];
  if (state.reviews.some(is)) return ['due', 'reviewer'];
  if (state.made.some(is)) return ['on', 'by', 'outcome'];
  if (state.made.some(({ sharedBy }) => sharedBy === corrects)) return ['on'];
  const kind = state.noted.find(is)?.kind;
  if (kind === undefined) return null;
  return ['on', ({ renamed: 'title', merged: 'merged', published: 'channel' } as const)[kind]];
};

const fieldsIn = ({ changes, place, description }: Correct): readonly string[] =>
  Object.entries({ ...changes, place, description }).flatMap(([field, value]) =>
    value === undefined ? [] : [field],
  );

const ofVersion = (
  { changes: { approval } }: Correct,
  known: PolicyVersion,
  state: PolicyState,
  context: PolicyContext,
): Rejection | null => {
  if (approval === undefined) return null;
  if (approval !== null) return approvalRefusal(approval, context);
  if (known.isTakenOver) return null;
  const earlier = state.versions.filter(({ version }) => version < known.version);
  return missingApproval(policyAt({ versions: earlier }, known.effectiveFrom)?.settings ?? known.settings);
};

/**
 * An approval is put right under the rule that it was given under: by a governor, not before the changes
 * (POL-02).
 */
const ofApproval = (
  { changes: { approval } }: Correct,
  { changes }: GivenApproval,
  state: PolicyState,
  context: PolicyContext,
): Rejection | null => {
  if (approval === undefined || approval === null) return rejections.approvalStands;
  return isBeforeChange(approval, changes, state, context)
    ? rejections.approvedBeforeChange
    : approvalRefusal(approval, context);
};

const correctionRefusal = (
  command: Correct,
  state: PolicyState,
  context: PolicyContext,
): Rejection | null => {
  const { corrects, changes } = command;
  const fields: readonly string[] | null = fieldsOf(command, state);
  const named = fieldsIn(command);
  if (fields === null || named.length === 0 || !named.every((field) => fields.includes(field)))
    return rejections.correctionNotPossible;
  const row = state.changes.find(({ number }) => number === corrects);
  if (row !== undefined && row.approvedBy !== null) return rejections.approvalStands;
  const version = state.versions.find(({ adoptedBy }) => adoptedBy === corrects);
  if (version !== undefined) return ofVersion(command, version, state, context);
  const approval = state.approvals.find(({ number }) => number === corrects);
  if (approval !== undefined) return ofApproval(command, approval, state, context);
  const isNobody = changes.by !== undefined && (context.facts.reviewer?.roles ?? []).length === 0;
  return isNobody ? rejections.reviewerUnknown : null;
};

/** A slip is put right under the rule of what it is a slip in; what is approved never changes. */
export const correct = (command: Correct, state: PolicyState, context: PolicyContext): PolicyDecision => {
  const refusal = correctionRefusal(command, state, context);
  return refusal === null ? accept({ type: 'PolicyCorrected', data: bodyOf(command) }) : refuse(refusal);
};
