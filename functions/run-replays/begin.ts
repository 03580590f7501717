import { londonDayStart } from '../../domain/kernel/london.ts';
import type { OpenReplay } from '../../domain/streams/subscriptions/stream.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import type { ReplayJob } from '../shared/replays/replay-job.ts';
import type { RunDeps, SubscriptionKey } from './run-deps.ts';

/** What goes out by itself begins a moment later. Carries ids only. */
export class NotSentYet extends Error {
  override readonly name = 'NotSentYet';
}

/** What changes from school to school. */
type OfSchool = Pick<
  ReplayJob,
  'school' | 'rest' | 'from' | 'upTo' | 'within' | 'last' | 'status' | 'reason'
>;

/** A replay as it begins, with the first of its schools. */
export const begun = async (deps: RunDeps, key: SubscriptionKey, open: OpenReplay): Promise<ReplayJob> => {
  const schools = open.ofSchool === null ? await deps.schoolsOf(key) : [open.ofSchool];
  const now = instantOf(deps.clock());
  return {
    ...key,
    replay: open.by,
    ...(await inSchool(deps, key, { open, schools })),
    counts: { sent: 0, omitted: 0, tampered: 0 },
    tries: 0,
    startedAt: now,
    updatedAt: now,
    turn: '',
    nextAt: now,
  };
};

interface Schools {
  readonly open: OpenReplay;
  readonly schools: readonly string[];
}

/**
 * How it begins in the first of some schools. It sends what had gone out by itself by now, and no more: what
 * goes out by itself goes on behind that. So each position is one's or the other's, and neither waits for the
 * other (decision 50).
 */
export const inSchool = async (
  deps: RunDeps,
  key: SubscriptionKey,
  { open, schools: [school, ...rest] }: Schools,
): Promise<OfSchool> => {
  if (school === undefined)
    return { school: null, rest, from: 1, upTo: 0, within: 0, last: 0, status: 'running', reason: null };
  const sent = await deps.sentUpTo(key, school);
  if (sent === null)
    throw new NotSentYet(`nothing goes out to ${key.tenant}/${key.subscription} from ${school} yet`);
  const { after, within } = sent;
  const from = await firstOf(deps, school, open);
  const isBeyond = open.fromPosition !== null && open.fromPosition > (await deps.replay.head(school));
  return {
    ...{ school, rest, from, upTo: within > 0 ? after + 1 : after, within, last: from - 1 },
    status: isBeyond ? 'failed' : 'running',
    reason: isBeyond ? 'position-beyond-end' : null,
  };
};

/** A day before the journal begins is its first position. */
const firstOf = async (
  deps: RunDeps,
  school: string,
  { fromPosition, fromDay }: OpenReplay,
): Promise<number> => {
  if (fromDay !== null) return deps.positionSince(school, londonDayStart(fromDay));
  return (fromPosition ?? 0) + 1;
};
