import { checkKinds } from '../../../events/catalogue/check-forms.ts';
import type { CheckEvent } from '../../../events/catalogue/checks.ts';
import { accept } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import type { RunKind } from './cycles.ts';
import type { CheckContext, CheckDecision, Command } from './decision.ts';
import { duesOf } from './dues.ts';
import type { CheckState } from './state.ts';

const runKinds: readonly RunKind[] = [...checkKinds, 'called'];

const eventOf = (kind: RunKind, dueOn: string, { cycle }: Due): CheckEvent => {
  const data = { since: Number(cycle.split('.')[1]), dueOn };
  switch (kind) {
    case 'filtering':
      return { type: 'FilteringUpdateFellDue', data };
    case 'security':
      return { type: 'SecurityCheckFellDue', data };
    case 'blog':
      return { type: 'BlogReviewFellDue', data };
    case 'filtering-review':
      return { type: 'FilteringReviewFellDue', data: { ...data, isCalledFor: false } };
    case 'called':
      return { type: 'FilteringReviewFellDue', data: { ...data, isCalledFor: true } };
    case 'access-rights':
      return { type: 'AccessRightsReviewFellDue', data };
  }
};

/** Each run once, and only what is still open by now. */
export const recordFallen = (
  { cycle }: Command<'RecordCheckFellDue'>,
  state: CheckState,
  { facts: { school }, settings, now }: CheckContext,
): CheckDecision => {
  if (school === undefined) return accept();
  const kind = runKinds.find((one) => cycle.startsWith(`${one}.`));
  if (kind === undefined) return accept();
  const due = fallenDue(duesOf(kind, state, settings, school), cycle, now);
  return due !== null && 'dueOn' in due ? accept(eventOf(kind, due.dueOn, due)) : accept();
};
