import * as z from 'zod/mini';
import { verifyCosignature } from '../../events/log/proof/cosignature.ts';
import type { NoteKey } from '../../events/log/proof/note.ts';
import { sizeIn } from '../shared/http/checkpoint-size.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import type { CheckpointDeps } from './checkpoint-deps.ts';

/** One signature line of a note, as C2SP signed-note has it, with or without its newline. */
const line = z
  .string()
  .check(
    z.maxLength(1000),
    z.regex(/^— [^\s+]+ [A-Za-z0-9+/=]+\n?$/u, 'expected one signature line of a note'),
  );
const body = z.strictObject({ cosignature: line });

/**
 * `POST /v1/schools/{schoolId}/checkpoints/{size}/countersignatures`: takes the line by which a witness
 * countersigns a checkpoint (C2SP tlog-cosignature). Sent again, it changes nothing; of several by one key
 * the first stays.
 */
export const countersign =
  (deps: CheckpointDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, 'countersign');
    await recordedRead(deps, await authorisedRead(deps, request, target), target);
    refuseOtherMedia(request);
    const added = lineIn(request);
    const size = sizeIn(request);
    const checkpoint = await deps.checkpoints.at(target.school, size);
    if (checkpoint === null)
      throw new ProblemError('not-found', { detail: 'there is no checkpoint of this size' });
    const key = signerOf(deps, `${checkpoint.note}${added}`);
    const isNew = await deps.putCountersignature(target.school, {
      size,
      keyId: Number.parseInt(key.id, 16),
      line: added,
    });
    return jsonResponse(isNew ? 201 : 200, await deps.checkpoints.at(target.school, size));
  };

/** @throws ProblemError `malformed-json`, `too-large`, `invalid-body` */
const lineIn = (request: HttpRequest): string =>
  `${validBody(body, jsonBody(request.body)).cosignature.trimEnd()}\n`;

/** The witness whose key signed the note's last line. @throws ProblemError `countersignature-refused` */
const signerOf = ({ witnesses }: CheckpointDeps, note: string): NoteKey => {
  const signer = witnesses
    .flatMap(({ key }) => (key === null ? [] : [key]))
    .find((key) => verifyCosignature(note, key) !== null);
  if (signer !== undefined) return signer;
  throw new ProblemError('countersignature-refused', {
    detail:
      'sign the text of the note just as it was mailed, with the key that the trust has of you, and send the signature line',
  });
};
