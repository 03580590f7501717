import { array, object, text } from './parts.ts';

/** What checkpoints and proofs are grouped under. */
export const tag = 'proofs';

export const position = { type: 'integer', minimum: 1 };
export const hashes = array({ type: 'string', contentEncoding: 'base64' });

export const checkpoint = object({
  size: { ...position, description: 'It covers positions 1 to this one' },
  time: { type: 'string', format: 'date-time' },
  note: {
    ...text,
    description:
      'C2SP signed note: the checkpoint and our signature; it is checked with a key of /v1/trust/keys',
  },
  countersignatures: {
    ...array(text),
    description:
      'Signature lines of witnesses (C2SP tlog-cosignature); put behind the note, they belong to it',
  },
});

export const checkpointPage = object({
  checkpoints: array(checkpoint),
  next: { type: ['integer', 'null'], description: 'What to send as `after`; null on the last page' },
});

export const size = {
  name: 'size',
  in: 'path',
  required: true,
  description: 'Size of the checkpoint',
  schema: position,
};
