import { accept } from '../../kernel/decider.ts';
import { expiryDues } from '../../kernel/decision-chain.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import type { Command, ExemptionContext, ExemptionDecision } from './decision.ts';
import { type ExemptionState, grantedIn } from './state.ts';

/** The last day of each exemption that stands (UNA-03). */
export const exemptionDues = (state: ExemptionState, person: string): readonly Due[] =>
  expiryDues(
    grantedIn(state).map(({ granted }) => granted),
    person,
  );

/** Once an exemption; one that was taken back, or has another last day by now, is passed over. */
export const recordExpired = (
  { cycle }: Command<'RecordExemptionExpired'>,
  state: ExemptionState,
  { streamId: person, now }: ExemptionContext,
): ExemptionDecision => {
  const due = fallenDue(exemptionDues(state, person), cycle, now);
  const over = grantedIn(state).find(({ granted: { by, until } }) => `${by}.${until}` === due?.cycle);
  if (over === undefined) return accept();
  const { application, granted } = over;
  const data = { person, application: application.number, lastDay: granted.until };
  return accept({ type: 'ExemptionExpired', data });
};
