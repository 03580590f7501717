import { type EvidenceFact, evidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';
import type { DisclosureState } from './state.ts';

/** What decisions of others may rely on. */
interface DisclosureFact {
  /** Letters, the one with the answer among them. */
  readonly evidence: EvidenceFact;
}

export const disclosureFact = ({ status }: DisclosureState): DisclosureFact => ({
  evidence: evidenceFact(status === 'none' ? rejections.notRecorded : null),
});
