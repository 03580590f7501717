import type { StandingAnswer } from '../../kernel/consent.ts';
import { type EvidenceFact, evidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';
import { type ConsentState, standingIn } from './state.ts';

/**
 * What a decision elsewhere may rely on of a consent; whether it is enough is asked of the child's parents
 * and the school's rule.
 */
export interface HeldConsent {
  /** Of each signatory the one that counts. */
  readonly answers: readonly StandingAnswer[];
  /** The form as it was answered on paper. */
  readonly evidence: EvidenceFact;
}

export const heldConsent = (state: ConsentState): HeldConsent => ({
  answers: standingIn(state).map(({ signatory, answer, on, by }) => ({ signatory, answer, on, by })),
  evidence: evidenceFact(state.answers.length === 0 ? rejections.nothingAnswered : null),
});
