import type { EvidenceFact } from './evidence.ts';

/** What decisions of others may rely on: `facts` from `disclosures/<disclosure>`. */
export interface DisclosureView {
  /** Letters, the one with the answer among them. */
  readonly evidence: EvidenceFact;
  /** Who asks in a request that is open; null: there is none. */
  readonly asks: string | null;
}
