import { instantOf } from '../shared/lambda/clock.ts';
import { log } from '../shared/lambda/log.ts';
import type { ReplayJob } from '../shared/replays/replay-job.ts';
import type { ReplayStore } from '../shared/replays/replay-store.ts';
import type { RunDeps } from './run-deps.ts';

/** A replay that this invocation goes on with, as long as no other one claims it. */
export interface Claim {
  readonly job: ReplayJob;
  readonly revision: number | null;
}

/** Another invocation goes on with the replay: a message came twice. */
export class ReplayTaken extends Error {
  override readonly name = 'ReplayTaken';
}

type Progress = Partial<Omit<ReplayJob, 'tenant' | 'subscription' | 'replay'>>;

/** @throws ReplayTaken */
export const save = async (deps: RunDeps, { job, revision }: Claim, progress: Progress): Promise<Claim> => {
  const next = { ...job, ...progress, updatedAt: instantOf(deps.clock()) };
  const isOurs = (await deps.replays.put({ job: next, revision })) || (await isStored(deps.replays, next));
  if (!isOurs) throw new ReplayTaken('another invocation goes on with this replay');
  if (next.status !== job.status || revision === null)
    log('replay', { school: job.tenant, subscription: job.subscription, outcome: next.status });
  return { job: next, revision: (revision ?? 0) + 1 };
};

/** The answer to a put may be lost; the client's own repeat of it then finds what was put. */
const isStored = async (replays: ReplayStore, next: ReplayJob): Promise<boolean> => {
  const stored = await replays.get(next.tenant, next.subscription);
  return stored !== null && JSON.stringify(stored.job) === JSON.stringify(next);
};
