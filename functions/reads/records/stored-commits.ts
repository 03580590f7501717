import * as z from 'zod/mini';
import type { FoundCommit } from '../../../events/log/found.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { tamperedSeen } from '../../shared/lambda/tampered.ts';
import type { Covering } from '../../shared/past/rests-on.ts';
import { auditTarget } from '../../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead, targetIn } from '../../shared/reads/authorised-read.ts';
import { fitting } from '../../shared/reads/fitting.ts';
import { nothingRecorded, streamNamed } from '../../shared/reads/known-stream.ts';
import { pageFields, queryOf, wholeNumber } from '../../shared/reads/query-string.ts';
import type { RecordDeps } from './record-deps.ts';

export interface StoredDeps extends Pick<RecordDeps, 'readFound' | 'streams'> {
  /** Which checkpoint vouches for a position. */
  readonly covering: Covering;
}

const query = z.strictObject({ after: z._default(wholeNumber(15), 0), limit: pageFields.limit });

/**
 * `GET …/commits`: the commits of one record as they are stored: each with its text just as it was hashed,
 * personal fields sealed, its position in the journal, and the smallest checkpoint that covers it. Who may
 * read the journal may read them.
 * @throws ProblemError 401, 403, `not-found`, `invalid-query`
 */
export const getCommits =
  (deps: RecordDeps & StoredDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = targetIn(request);
    const authorisation = await authorisedRead(deps, request, auditTarget(request, 'journal'));
    streamNamed(deps.streams, target.stream);
    const { after, limit } = queryOf(query, request);
    const { commits, isEnd } = await pageAfter(deps, target, { after, limit });
    if (commits.length === 0 && after === 0) throw nothingRecorded(null);
    await recordedRead(deps, authorisation, target);
    tamperedSeen(
      target.school,
      commits.flatMap((one) => (one.standing === 'intact' ? [] : [one])),
    );
    const entries = await entriesOf(deps.covering, target.school, commits);
    const shown = fitting(entries, (entry) => entry);
    const isWhole = isEnd && shown.length === entries.length;
    return jsonResponse(200, {
      stream: `${target.stream}/${target.id}`,
      commits: shown,
      next: isWhole ? null : (shown.at(-1)?.commit ?? null),
    });
  };

const pageAfter = async (
  { readFound }: StoredDeps,
  key: StreamKey,
  { after, limit }: { readonly after: number; readonly limit: number },
) => {
  const commits: FoundCommit[] = [];
  for await (const found of readFound(key, after)) {
    if (commits.length === limit) return { commits, isEnd: false };
    commits.push(found);
  }
  return { commits, isEnd: true };
};

const storedOf = (found: FoundCommit) => {
  const { standing, position } = found;
  if (found.standing === 'intact') {
    const { commit, hash, text } = { ...found.read, commit: found.read.commit.commit };
    return { commit, position, standing, hash, text };
  }
  const { text = null, hash: foundHash = null } = found.found ?? {};
  return { commit: found.ref?.commit ?? null, position, standing, hash: found.hash, text, foundHash };
};

type Checkpoint = Awaited<ReturnType<Covering>>;

/** One question for each checkpoint that covers some of them, not for each commit: positions rise within a record. */
const entriesOf = async (covering: Covering, school: string, commits: readonly FoundCommit[]) => {
  const entries = [];
  let known: Checkpoint = null;
  for (const found of commits) {
    const { position } = found;
    if (position !== null && position > (known?.size ?? 0)) known = await covering(school, position);
    const covers = position !== null && known !== null && known.size >= position ? known : null;
    entries.push({ ...storedOf(found), checkpoint: covers && { size: covers.size, time: covers.time } });
  }
  return entries;
};
