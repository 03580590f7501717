import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, PolicyContext, PolicyDecision } from './decision.ts';
import { keptSince } from './offers.ts';
import { rejections } from './rejections.ts';
import type { PolicyDraft, PolicyState } from './state.ts';

/** The draft of a version; null: there is none. */
export const draftOf = ({ draft }: Pick<PolicyState, 'draft'>, version: number): PolicyDraft | null =>
  draft?.version === version ? draft : null;

export const knowsChanges = ({ changes }: PolicyState, numbers: readonly number[]): boolean =>
  numbers.every((number) => changes.some((known) => known.number === number));

/** A row of the change log; it may be recorded before anybody approves it (POL-01). */
export const recordChange = (
  { on, place, description, nextReview, source }: Command<'RecordChange'>,
  state: PolicyState,
  { actor }: PolicyContext,
): PolicyDecision => {
  const since = keptSince(state);
  if (source !== undefined && (since === null || on >= since)) return refuse(rejections.notFromBefore);
  const takenOver = source === undefined ? null : { source, by: actor.person };
  return accept({ type: 'PolicyChangeRecorded', data: { on, place, description, nextReview, takenOver } });
};

export const rename = (command: Command<'RenamePolicy'>, state: PolicyState): PolicyDecision => {
  if (!knowsChanges(state, [command.change])) return refuse(rejections.changeUnknown);
  const says = command.title;
  const isKnown = state.noted.findLast(({ kind }) => kind === 'renamed')?.says === says;
  return isKnown ? accept() : accept({ type: 'PolicyRenamed', data: bodyOf(command) });
};

export const merge = (command: Command<'MergePolicy'>, state: PolicyState): PolicyDecision => {
  if (!knowsChanges(state, [command.change])) return refuse(rejections.changeUnknown);
  const isKnown = state.noted.some(({ kind, says }) => kind === 'merged' && says === command.merged);
  return isKnown ? accept() : accept({ type: 'PolicyMerged', data: bodyOf(command) });
};

const isAsDrafted = (known: PolicyDraft, { title, changes, cites, document }: Command<'DraftVersion'>) =>
  isSame(
    { title: known.title, changes: known.changes, cites: known.cites, document: known.document },
    { title, changes, cites, document },
  );

/** The next version, drafted as often as it takes until somebody approves it (POL-02). */
export const draftVersion = (command: Command<'DraftVersion'>, state: PolicyState): PolicyDecision => {
  const newest = Math.max(0, ...state.versions.map(({ version }) => version));
  if (command.version !== newest + 1) return refuse(rejections.policyVersionNotNext);
  if (!knowsChanges(state, command.changes)) return refuse(rejections.changeUnknown);
  const known = draftOf(state, command.version);
  if (known !== null && isAsDrafted(known, command)) return accept();
  if (known !== null && known.approval !== null) return refuse(rejections.approvalStands);
  return accept({ type: 'PolicyVersionDrafted', data: bodyOf(command) });
};
