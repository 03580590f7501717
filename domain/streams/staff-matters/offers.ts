import { type EvidenceFact, evidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';
import type { StaffMatterState } from './state.ts';

/** What decisions of others may rely on. */
interface StaffMatterFact {
  readonly evidence: EvidenceFact;
}

/**
 * Where it came to light by an incident, the rule of that one holds, too: of images none is kept (INC-10).
 */
export const staffMatterFact = (state: StaffMatterState): StaffMatterFact => {
  if (state.status === 'none') return { evidence: evidenceFact(rejections.notRecorded) };
  const closed = state.status === 'closed' ? rejections.matterClosed : null;
  return { evidence: evidenceFact(closed, state.incident) };
};
