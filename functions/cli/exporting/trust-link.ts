import * as z from 'zod/mini';
import type { TrustLink } from '../../../events/log/proof/bundle/trust-link.ts';
import type { Api } from '../api.ts';
import { signedCheckpoint } from '../checkpoints.ts';

const hashes = z.array(z.string());
const answer = z.object({
  position: z.int(),
  size: z.int(),
  inclusion: hashes,
  entry: z.object({ size: z.int(), note: z.string() }),
  of: z.int(),
  consistency: hashes,
  checkpoint: signedCheckpoint,
});

/**
 * The proof that a checkpoint is in the trust's log of logs; null where it has nothing of the school yet, as
 * before the first hour.
 */
export const trustLinkOf = async (api: Api, school: string, size: number): Promise<TrustLink | null> => {
  const found = await api.find({ path: `/v1/schools/${school}/proofs/trust?size=${size}`, answer });
  if (found === null) return null;
  const { entry, checkpoint, ...proof } = found.body;
  return { ...proof, entry: entry.size, entryNote: entry.note, checkpointNote: checkpoint.note };
};
