import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, DisclosureDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { DisclosureState } from './state.ts';

type Correct = Command<'CorrectDisclosure'>;
type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (state: DisclosureState, corrects: number): Fields | null => {
  if (state.status === 'given' && state.given.by === corrects) {
    const { kind, recipient, about, kinds, basis, law } = state.given;
    return { recipient, about, kinds, ...(kind === 'disclosed' ? { basis, law } : {}) };
  }
  const answered = 'request' in state ? state.request.answered : null;
  return answered?.by === corrects ? { outcome: answered.outcome } : null;
};

/** By the rule of the original: a law is named where a law asked for it, and only there (DPR-02). */
const isLawful = (fields: Fields): boolean =>
  !('basis' in fields) || (fields['basis'] === 'law') === (fields['law'] !== null);

export const correct = (command: Correct, state: DisclosureState): DisclosureDecision => {
  const fields = fieldsOf(state, command.corrects);
  const stated = Object.entries(command.changes).filter(([, value]) => value !== undefined);
  const hasWords = !(state.status === 'given' && state.given.kind === 'sent');
  const isPossible =
    fields !== null &&
    (command.words === undefined || hasWords) &&
    stated.every(([field]) => Object.hasOwn(fields, field));
  if (!isPossible) return refuse(rejections.correctionNotPossible);
  if (!isLawful({ ...fields, ...Object.fromEntries(stated) })) return refuse(rejections.lawRequired);
  const changes = Object.fromEntries(stated.filter(([field, value]) => !isSame(value, fields[field])));
  if (command.words === undefined && Object.keys(changes).length === 0) return accept();
  return accept({ type: 'DisclosureCorrected', data: { ...bodyOf(command), changes } });
};
