import { checkpoint, checkpointPage, hashes, position, size, tag } from './checkpoint-parts.ts';
import { after, limit } from './feed-reads.ts';
import { integer, needed, object, parameter, query, read, text } from './parts.ts';

const trust = '/v1/trust';

/** The log of logs: its checkpoints, and what proves that those of schools are in it. */
export const trustProofPaths: Record<string, object> = {
  [`${trust}/checkpoints`]: read({
    id: 'listTrustCheckpoints',
    tag,
    summary: "Checkpoints of the trust's log of logs, smallest first",
    schema: checkpointPage,
    parameters: [after('Size of the last checkpoint that was read'), limit],
  }),
  [`${trust}/checkpoints/latest`]: read({
    id: 'latestTrustCheckpoint',
    tag,
    summary: 'The newest checkpoint of the log of logs',
    schema: checkpoint,
    parameters: [],
  }),
  [`${trust}/checkpoints/{size}`]: read({
    id: 'getTrustCheckpoint',
    tag,
    summary: 'The checkpoint of the log of logs of one size',
    schema: checkpoint,
    parameters: [size],
  }),
  [`${trust}/proofs/consistency`]: read({
    id: 'getTrustConsistencyProof',
    tag,
    summary: 'That an earlier checkpoint of the log of logs is the beginning of a later one (RFC 9162 2.1.4)',
    schema: object({ from: integer, to: position, proof: hashes, checkpoint }),
    parameters: [
      needed('from', 'Size of the earlier checkpoint', integer),
      query('to', 'Size of the later one; the newest without it', position),
    ],
  }),
  '/v1/schools/{schoolId}/proofs/trust': read({
    id: 'getTrustProof',
    tag,
    summary:
      "That a school's checkpoint is in the trust's log of logs, or one that continues it, or one before it",
    schema: object({
      position: { ...position, description: 'Place of the entry in the log of logs' },
      size: { ...position, description: "Tree size of the trust's checkpoint" },
      inclusion: { ...hashes, description: 'Of the leaf SHA-256(0x00, note of the entry) (RFC 9162 2.1.3)' },
      entry: object({
        size: { ...position, description: "Size of the school's checkpoint that is the entry" },
        note: { ...text, description: 'The entry: that checkpoint, byte for byte' },
      }),
      of: { ...position, description: "Size of the school's checkpoint that was asked for" },
      consistency: {
        ...hashes,
        description: 'Between these two, from the smaller to the greater (RFC 9162 2.1.4)',
      },
      checkpoint,
    }),
    parameters: [
      parameter('schoolId'),
      query('size', 'Size of a checkpoint of the school; the newest without it', position),
    ],
  }),
};
