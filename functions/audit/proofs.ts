import type { StoredCheckpoint } from '../../events/log/checkpoints/types.ts';
import { consistencyProof, inclusionProof, rangeProof } from '../../events/log/proof/proofs.ts';
import { tileReader } from '../../events/log/proof/tiles.ts';
import type { ReadNode } from '../../events/log/proof/tree.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import { type AskedLogIn, allowedLog, ofSchool } from './asked-log.ts';
import type { AuditDeps } from './audit-deps.ts';
import { consistencyQuery, inclusionQuery, rangeQuery, refuseBeyond } from './audit-queries.ts';
import { checkpointOr404 } from './checkpoints.ts';

/** Hashes in answers: base64, as in notes. */
export const base64 = (hash: Buffer): string => hash.toString('base64');

/**
 * The tree that a proof is about: at the size of a checkpoint, the newest where none is named, since nothing
 * else vouches for a root.
 */
const signedTree = async (deps: AuditDeps, log: string, size: number | undefined): Promise<SignedTree> => {
  const checkpoint = checkpointOr404(
    size === undefined ? await deps.checkpoints.latest(log) : await deps.checkpoints.at(log, size),
  );
  return { checkpoint, read: tileReader((tile) => deps.archive.readTile(log, tile), checkpoint.size) };
};

interface SignedTree {
  readonly checkpoint: StoredCheckpoint;
  readonly read: ReadNode;
}

/**
 * `GET …/proofs/inclusion`: that the commit at a position is among those that a checkpoint covers (RFC 9162
 * 2.1.3).
 */
export const getInclusion =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = await allowedLog(deps, request, ofSchool(request, 'proofs'));
    const { position, size: asked } = queryOf(inclusionQuery, request);
    const { checkpoint, read } = await signedTree(deps, school, asked);
    const { size } = checkpoint;
    refuseBeyond('position', position, size);
    const [leaf, proof] = [await read(0, position - 1), await inclusionProof(read, position - 1, size)];
    return jsonResponse(200, { position, size, leaf: base64(leaf), proof: proof.map(base64), checkpoint });
  };

/**
 * `GET …/proofs/consistency`: that what was signed earlier is the beginning of what a checkpoint covers (RFC
 * 9162 2.1.4).
 */
export const getConsistency =
  (deps: AuditDeps, asked: AskedLogIn) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const log = await allowedLog(deps, request, asked(request, 'proofs'));
    const { from, to: size } = queryOf(consistencyQuery, request);
    const { checkpoint, read } = await signedTree(deps, log, size);
    const to = checkpoint.size;
    refuseBeyond('from', from, to);
    const proof = await consistencyProof(read, from, to);
    return jsonResponse(200, { from, to, proof: proof.map(base64), checkpoint });
  };

/**
 * `GET …/proofs/range`: that the commits from one position to another are all that there are (see
 * `rangeProof`).
 */
export const getRange =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = await allowedLog(deps, request, ofSchool(request, 'proofs'));
    const { first, last, size: asked } = queryOf(rangeQuery, request);
    refuseReversed(first, last);
    const { checkpoint, read } = await signedTree(deps, school, asked);
    const { size } = checkpoint;
    refuseBeyond('last', last, size);
    const { left, right } = await rangeProof(read, { first: first - 1, end: last, size });
    return jsonResponse(200, {
      first,
      last,
      size,
      left: left.map(base64),
      right: right.map(base64),
      checkpoint,
    });
  };

const refuseReversed = (first: number, last: number): void => {
  if (first <= last) return;
  throw new ProblemError('invalid-query', {
    detail: 'a range goes from its first position to its last',
    issues: [{ path: '/query/last', message: 'expected at least the first position' }],
  });
};
