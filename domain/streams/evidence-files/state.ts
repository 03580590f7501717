import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { EvidenceFileRecorded } from '../../../events/catalogue/evidence-files.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** A file, as it was attached. */
export type EvidenceFile = OfType<EvidenceFileRecorded, 'EvidenceAttached'>['data'] & {
  readonly status: 'kept' | 'withdrawn';
  /** When it was attached, UTC. */
  readonly at: string;
  /** Number of the event. */
  readonly by: number;
  /** Why it was withdrawn; null: it was not. */
  readonly reason: Sealed | null;
};

export interface EvidenceFilesState extends Counted {
  readonly files: readonly EvidenceFile[];
}

export const initialState: EvidenceFilesState = { events: 0, files: [] };
