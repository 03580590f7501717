import { checkpoint, checkpointPage, hashes, position, size, tag } from './checkpoint-parts.ts';
import { tamperedCommit } from './components.ts';
import { after, limit } from './feed-reads.ts';
import { action, array, integer, needed, object, parameter, query, read, text } from './parts.ts';

/** What checkpoints and proofs are grouped under. */
export const auditTags = [
  {
    name: 'proofs',
    description:
      'Signed checkpoints of the journal, proofs that rest on them, and the keys to check them with',
  },
];

const school = '/v1/schools/{schoolId}';
const ofSchool = [parameter('schoolId')];

const proofPaths = {
  [`${school}/proofs/inclusion`]: read({
    id: 'getInclusionProof',
    tag,
    summary: 'That the commit at a position is among those that a checkpoint covers (RFC 9162 2.1.3)',
    schema: object({ position, size: position, leaf: text, proof: hashes, checkpoint }),
    parameters: [
      ...ofSchool,
      needed('position', 'Position of the commit', position),
      query('size', 'Size of a checkpoint; the newest without it', position),
    ],
  }),
  [`${school}/proofs/consistency`]: read({
    id: 'getConsistencyProof',
    tag,
    summary: 'That an earlier checkpoint is the beginning of a later one (RFC 9162 2.1.4)',
    schema: object({ from: integer, to: position, proof: hashes, checkpoint }),
    parameters: [
      ...ofSchool,
      needed('from', 'Size of the earlier checkpoint', integer),
      query('to', 'Size of the later one; the newest without it', position),
    ],
  }),
  [`${school}/proofs/range`]: read({
    id: 'getRangeProof',
    tag,
    summary: 'That commits from one position to another are all that there are: none left out, none put in',
    schema: object({
      first: position,
      last: position,
      size: position,
      left: hashes,
      right: hashes,
      checkpoint,
    }),
    parameters: [
      ...ofSchool,
      needed('first', 'First position', position),
      needed('last', 'Last position', position),
      query('size', 'Size of a checkpoint; the newest without it', position),
    ],
  }),
};

const keys = {
  get: {
    ...read({
      id: 'getKeys',
      tag,
      summary: 'The public keys of the trust; no token is needed',
      schema: object({
        keys: array(
          object({ key: text, use: { enum: ['checkpoints', 'dossiers'] }, current: { type: 'boolean' } }),
        ),
      }),
      parameters: [],
    }).get,
    security: [],
  },
};

const signedNow = {
  ...checkpoint,
  properties: {
    ...checkpoint.properties,
    tampered: {
      ...array(tamperedCommit),
      description:
        'Commits of the open segment, and of what was signed now, that the log no longer has as they were journaled. The checkpoint covers them as they were journaled.',
    },
  },
};

/** Checkpoints, proofs and keys. */
export const auditPaths: Record<string, object> = {
  [`${school}/checkpoints`]: {
    ...read({
      id: 'listCheckpoints',
      tag,
      summary: 'Checkpoints, smallest first',
      schema: checkpointPage,
      parameters: [...ofSchool, after('Size of the last checkpoint that was read'), limit],
    }),
    ...action({
      id: 'sealNow',
      tag,
      summary: 'Signs what was journaled since the newest checkpoint, as is done every hour',
      schema: signedNow,
      parameters: ofSchool,
      answers: { 200: 'Nothing was journaled since: the newest checkpoint', 201: 'A new checkpoint' },
      problems: [400, 401, 403, 404, 409, 500],
    }),
  },
  [`${school}/checkpoints/latest`]: read({
    id: 'latestCheckpoint',
    tag,
    summary: 'The newest checkpoint',
    schema: checkpoint,
    parameters: ofSchool,
  }),
  [`${school}/checkpoints/{size}`]: read({
    id: 'getCheckpoint',
    tag,
    summary: 'The checkpoint of one size',
    schema: checkpoint,
    parameters: [...ofSchool, size],
  }),
  [`${school}/checkpoints/{size}/countersignatures`]: action({
    id: 'countersign',
    tag,
    summary: 'Takes the countersignature of a witness whom the trust names',
    schema: checkpoint,
    parameters: [...ofSchool, size],
    answers: { 200: 'It was there already', 201: 'Taken' },
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 500],
    body: {
      schema: object({
        cosignature: { ...text, description: 'One signature line of a note: "— name base64"' },
      }),
    },
  }),
  ...proofPaths,
  '/v1/trust/keys': keys,
};
