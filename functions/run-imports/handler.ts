import { type ImportJob, importMessage, isOver } from '../shared/imports/job.ts';
import type { JobStore } from '../shared/imports/job-store.ts';
import { type Pages, pagesOf } from '../shared/imports/pages.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { log } from '../shared/lambda/log.ts';
import { comparePage } from './compare.ts';
import { executePage } from './execute.ts';
import { prepare } from './prepare.ts';
import type { Progress } from './progress.ts';
import type { RunDeps } from './run-deps.ts';

/** So long one message is worked on; then the next one goes on. Pages take a few seconds each. */
const BUDGET_MS = 60_000;

/** Another invocation has the job: a message came twice, or came again while it was still worked on. */
export class ImportTaken extends Error {
  override readonly name = 'ImportTaken';
}

/**
 * Works on an import, page by page; each page is saved before the next begins, so that a crash costs one page
 * at most.
 */
export const createHandler =
  (deps: RunDeps) =>
  async (body: string): Promise<void> => {
    const { school, import: id } = importMessage.parse(JSON.parse(body));
    const claim = await claimed(deps, school, id);
    if (claim === null) return;
    const pages = pagesOf(deps, { school, id });
    const { job } = await workOn(deps, claim, pages);
    if (isAtWork(job)) await deps.sendAgain(body);
    if (isOver(job)) await clear(job, pages);
  };

/** Until there is nothing to do, or the time is over. */
const workOn = async (deps: RunDeps, claim: Claim, pages: Pages): Promise<Claim> => {
  const began = deps.clock().getTime();
  let next = claim;
  while (isAtWork(next.job) && deps.clock().getTime() - began <= BUDGET_MS) {
    const before = next.job.status;
    next = await save(deps, next, await stepOf(deps, next.job, pages));
    if (before === 'preparing') await pages.removeFile();
  }
  return next;
};

interface Claim {
  readonly job: ImportJob;
  readonly revision: number;
}

/** Marks the job as this invocation's: an older one finds that it has changed. Null: there is no such job. */
const claimed = async (deps: RunDeps, school: string, id: string): Promise<Claim | null> => {
  const stored = await deps.jobs.get(school, id);
  if (stored === null || stored.revision === null) return null;
  const claim = { job: stored.job, revision: stored.revision };
  return isAtWork(claim.job) ? save(deps, claim, {}) : claim;
};

/** @throws ImportTaken */
const save = async (deps: RunDeps, { job, revision }: Claim, progress: Progress): Promise<Claim> => {
  const next = { ...job, ...progress, updatedAt: instantOf(deps.clock()) };
  const isOurs = (await deps.jobs.put({ job: next, revision })) || (await isStored(deps.jobs, next));
  if (!isOurs) throw new ImportTaken('another invocation works on this import');
  if (next.status !== job.status) log('import', { school: job.school, import: job.id, outcome: next.status });
  return { job: next, revision: revision + 1 };
};

/** The answer to a put may be lost; the client's own repeat of it then finds what was put. */
const isStored = async (jobs: JobStore, next: ImportJob): Promise<boolean> => {
  const stored = await jobs.get(next.school, next.id);
  return stored !== null && JSON.stringify(stored.job) === JSON.stringify(next);
};

const isAtWork = ({ status }: ImportJob): boolean =>
  status === 'preparing' || status === 'comparing' || status === 'executing';

const stepOf = (deps: RunDeps, job: ImportJob, pages: Pages): Promise<Progress> => {
  if (job.status === 'preparing') return prepare(deps, job, pages);
  return job.status === 'comparing' ? comparePage(deps, job, pages) : executePage(deps, job, pages);
};

/**
 * The file and all that was made of it goes; what failed shows in the job's own counts and by the log of the
 * records.
 */
const clear = async ({ school, id }: ImportJob, pages: Pages): Promise<void> => {
  await pages.clear();
  log('import-cleared', { school, import: id });
};
