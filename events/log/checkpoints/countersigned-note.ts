import type { StoredCheckpoint } from './types.ts';

/**
 * The note as a reader must get it: the trust's signature and, behind it, those of the witnesses (C2SP
 * tlog-cosignature).
 */
export const countersignedNote = ({
  note,
  countersignatures,
}: Pick<StoredCheckpoint, 'note' | 'countersignatures'>): string => `${note}${countersignatures.join('')}`;
