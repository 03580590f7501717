import { type EvidenceFact, evidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';
import type { DataComplaintState } from './state.ts';

/** What decisions of others may rely on. */
interface DataComplaintFact {
  /** Letters, the one with the answer among them. */
  readonly evidence: EvidenceFact;
}

export const dataComplaintFact = ({ status }: DataComplaintState): DataComplaintFact => ({
  evidence: evidenceFact(status === 'none' ? rejections.notReceived : null),
});
