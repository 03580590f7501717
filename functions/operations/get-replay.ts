import * as z from 'zod/mini';
import { type OpenReplay, subscriptionsStream } from '../../domain/streams/subscriptions/stream.ts';
import type { LogReader } from '../../events/log/types.ts';
import { type AuthoriseDeps, authorise, callerOf } from '../shared/access/authorise.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import type { ReplayJob } from '../shared/replays/replay-job.ts';
import type { ReplayStore } from '../shared/replays/replay-store.ts';

export interface ReplayDeps extends AuthoriseDeps {
  readonly replays: Pick<ReplayStore, 'get'>;
  readonly log: Pick<LogReader, 'load'>;
}

/** `GET …/subscriptions/{subscriptionId}/replay`: how the newest replay to a subscription goes, in numbers. */
export const getReplay = async (deps: ReplayDeps, request: HttpRequest): Promise<HttpResponse> => {
  const [school, id] = [idIn(request.params, 'schoolId'), idIn(request.params, 'subscriptionId')];
  const target = { school, stream: 'subscriptions', id };
  const caller = await callerOf(deps, school, await deps.verifyToken(request.headers['authorization']));
  authorise(deps.permissions, caller, { stream: target.stream, action: 'read', subject: null });
  queryOf(z.strictObject({}), request);
  const { subscribed } = (await deps.log.load(target, subscriptionsStream)).state;
  const newest = subscribed?.newestReplay ?? null;
  if (newest === null)
    throw new ProblemError('not-found', { detail: 'nothing was replayed to a subscription of this id' });
  const job = (await deps.replays.get(school, id))?.job ?? null;
  const shown = job?.replay === newest ? begun(job) : notBegun(newest, subscribed?.replay ?? null);
  return jsonResponse(200, { subscription: id, ...shown });
};

const nothingYet = { from: null, upTo: null, last: null, sent: null, omitted: null, tampered: null };

/** It is on record before the function that sends it hears of it, and may be cancelled before that. */
const notBegun = (replay: number, open: OpenReplay | null) => {
  const status = open === null ? 'cancelled' : 'requested';
  const times = { startedAt: null, updatedAt: null };
  return { replay, ofSchool: open?.ofSchool ?? null, status, reason: null, ...nothingYet, ...times };
};

const begun = ({
  replay,
  school: ofSchool,
  status,
  reason,
  from,
  upTo,
  last,
  counts,
  ...times
}: ReplayJob) => {
  const { startedAt, updatedAt } = times;
  return { replay, ofSchool, status, reason, from, upTo, last, ...counts, startedAt, updatedAt };
};
