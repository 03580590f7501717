import type { EvidenceRights } from '../../domain/kernel/evidence.ts';
import { streamIn } from '../../domain/kernel/stream.ts';
import { recordIn, streamsWithFiles } from '../../domain/streams/evidence-files/record.ts';
import { evidenceFilesStream } from '../../domain/streams/evidence-files/stream.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { authorised, callerOf } from '../shared/access/authorise.ts';
import { decisionOn } from '../shared/access/decision-on.ts';
import type { LocatedCaller } from '../shared/access/identity.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { commandedSchoolIn, recordIdIn } from '../shared/http/ids.ts';
import { noSuch } from '../shared/http/problem-error.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/** Who sends a file, and the record of files that it is for. */
export interface FileSender {
  readonly caller: LocatedCaller;
  readonly key: StreamKey;
}

/**
 * Who asks, where they may send the command that the record asks for: whoever writes to a record attaches to
 * it. @throws ProblemError 401, 403, 404
 */
export const senderOf = async (
  deps: UploadsDeps,
  { headers, params }: HttpRequest,
  right: keyof EvidenceRights,
): Promise<FileSender> => {
  const token = await deps.verifyToken(headers['authorization']);
  const [school, id] = [commandedSchoolIn(params), recordIdIn(params, 'streamId')];
  const record = recordIn(id);
  const owner = streamIn(deps.streams, record.stream);
  if (owner === undefined || owner.evidence === null)
    throw noSuch('kind of record with files', streamsWithFiles);
  const found = await callerOf(deps, school, token);
  const subject = owner.subjectOf(record.id, null);
  const attempt = { stream: record.stream, action: owner.evidence[right], subject };
  const place = { record: { school, ...record }, today: londonDate(deps.clock()) };
  const { caller } = authorised(found, await decisionOn(deps, found, attempt, place));
  return { caller, key: { school, stream: evidenceFilesStream.events.stream, id } };
};
