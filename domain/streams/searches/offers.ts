import { type EvidenceFact, evidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';

/** What decisions of others may rely on. */
interface SearchFact {
  readonly evidence: EvidenceFact;
}

/** A search takes no file, whatever was found: what is kept is kept with the device (SRC-02). */
export const searchFact = (): SearchFact => ({ evidence: evidenceFact(rejections.noCopies) });
