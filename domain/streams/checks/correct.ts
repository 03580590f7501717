import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import type { CheckCommand } from './commands.ts';
import type { CheckDecision, Command } from './decision.ts';
import { rejections } from './rejections.ts';
import type { CheckState, Done, Finding } from './state.ts';

type Correct = Command<'CorrectCheck'>;
type Asked = Original<CheckCommand, CheckState>;

/** Sealed words stand for words: no rule reads them. */
const SEALED = 'sealed';

/** Numbers and lists of an event, with what they should have been. */
const doneAsItShould = (one: Done, { changes }: Correct): CheckCommand => {
  const { on = one.data.on } = changes;
  switch (one.type) {
    case 'FilteringSystemDeployed': {
      const { does = one.data.does, release = one.data.release } = changes;
      const supplier = changes.supplier ?? one.data.supplier ?? undefined;
      return { type: 'DeployFilteringSystem', does, release, supplier, on };
    }
    case 'FilteringSystemUpdated':
      return { type: 'UpdateFilteringSystem', release: changes.release ?? one.data.release, on };
    case 'FilteringSystemAttested': {
      const { release = one.data.release, by = one.data.by, standard = one.data.standard } = changes;
      return { type: 'AttestFilteringSystem', release, by, standard, on };
    }
    case 'FilteringSystemRetired':
      return { type: 'RetireFilteringSystem', on };
    case 'SecurityCheckCompleted': {
      const { checkedBy } = changes;
      return { type: 'CompleteSecurityCheck', on, checkedBy, findings: [] };
    }
    case 'BlogCommentsReviewed':
      return { type: 'ReviewBlogComments', on, removed: changes.removed ?? one.data.removed };
    case 'FilteringReviewed': {
      const { reviewers = one.data.reviewers, tests = one.data.tests } = changes;
      return { type: 'ReviewFiltering', on, reviewers: [...reviewers], tests: [...tests] };
    }
    case 'FilteringReviewCalledFor': {
      const { cause, technology } = one.data;
      return { type: 'CallForFilteringReview', cause, technology: technology ?? undefined, on };
    }
    case 'AccessRightsReviewed': {
      const { reviewers = one.data.reviewers, looked = one.data.looked } = changes;
      const { changed = one.data.changed, ended = one.data.ended } = changes;
      return { type: 'ReviewAccessRights', on, reviewers: [...reviewers], looked, changed, ended };
    }
  }
};

const ofFinding = (state: CheckState, command: Correct): Asked | null => {
  const { corrects, changes } = command;
  const found = state.findings.find(({ by, resolved }) => by === corrects || resolved?.by === corrects);
  if (found === undefined) return null;
  const others = state.findings.filter((one) => one !== found);
  if (found.by === corrects) {
    const { severity = found.severity, on = found.on } = changes;
    return {
      command: { type: 'RaiseSecurityFinding', severity, words: SEALED, on },
      state: { ...state, findings: others },
    };
  }
  const on = changes.on ?? found.resolved?.on;
  return {
    command: { type: 'ResolveSecurityFinding', finding: found.by, words: SEALED, on },
    state: { ...state, findings: [...others, { ...found, resolved: null }] },
  };
};

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (command: CheckCommand, state: CheckState): Asked | null => {
  if (command.type !== 'CorrectCheck') return null;
  const done = state.done.find(({ by }) => by === command.corrects);
  if (done === undefined) return ofFinding(state, command);
  const others = state.done.filter((one) => one !== done);
  return { command: doneAsItShould(done, command), state: { ...state, done: others } };
};

/** Fields of an event; a cause or a technology is another call, and how many findings there were follows. */
const fixed = ['cause', 'technology', 'findings'];

const fieldsOf = (
  { done, findings }: CheckState,
  corrects: number,
): { readonly data: Readonly<Record<string, unknown>>; readonly hasWords: boolean } | null => {
  const one = done.find(({ by }) => by === corrects);
  if (one !== undefined) {
    const hasWords = one.type === 'FilteringReviewed' || one.type === 'AccessRightsReviewed';
    return { data: { ...one.data }, hasWords };
  }
  const found: Finding | undefined = findings.find(
    ({ by, resolved }) => by === corrects || resolved?.by === corrects,
  );
  if (found === undefined) return null;
  if (found.by === corrects) return { data: { on: found.on, severity: found.severity }, hasWords: true };
  return { data: { on: found.resolved?.on }, hasWords: true };
};

/** Another one of the day that it is put to: the two would be one. */
const isTaken = ({ done }: CheckState, { corrects, changes }: Correct): boolean => {
  const one = done.find(({ by }) => by === corrects);
  return done.some(
    ({ by, type, data }) =>
      by !== corrects &&
      type === one?.type &&
      type !== 'FilteringReviewCalledFor' &&
      type !== 'FilteringSystemAttested' &&
      data.on === changes.on,
  );
};

/** What the rule of the original says of it was asked before. */
export const correct = (command: Correct, state: CheckState): CheckDecision => {
  const before = fieldsOf(state, command.corrects);
  const { words } = command;
  if (before === null || (words !== undefined && !before.hasWords))
    return refuse(rejections.correctionNotPossible);
  const named = Object.keys(command.changes);
  if (named.some((field) => fixed.includes(field) || !Object.hasOwn(before.data, field)))
    return refuse(rejections.correctionNotPossible);
  if (isTaken(state, command)) return refuse(rejections.alreadyDone);
  if (words === undefined && named.length === 0) return accept();
  return accept({ type: 'CheckCorrected', data: bodyOf(command) });
};
