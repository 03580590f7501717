import type * as z from 'zod/mini';
import { areManyLeavers } from '../../domain/imports/roster/plan.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { approval } from '../shared/imports/bodies.ts';
import { type ImportJob, isOver } from '../shared/imports/job.ts';
import type { StoredJob } from '../shared/imports/job-store.ts';
import { dataPrefix, fileKey } from '../shared/imports/objects.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { importerOf, jobOf } from './caller.ts';
import type { ImportsDeps } from './imports-deps.ts';

/**
 * The file is there: it is read and compared, and nothing is written. Again: asks for the same work again,
 * which does no harm.
 */
export const dryRun = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  await importerOf(deps, request, school);
  const stored = await jobOf(deps, request, school);
  if (stored.job.status === 'awaiting-file') {
    const size = await deps.objects.size(fileKey(school, stored.job.id));
    if (size === null)
      throw new ProblemError('not-ready', { detail: 'put the file at the address that the import named' });
    return accepted(await change(deps, stored, { status: 'preparing' }), deps);
  }
  return accepted(stored.job, deps);
};

/**
 * Approves what the dry run found, by the number of its commands; more than a fifth who would leave, and rows
 * that can't be used, by their numbers too, so that nobody approves what they have not seen.
 */
export const approve = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  const who = await importerOf(deps, request, school);
  refuseOtherMedia(request);
  const seen = validBody(approval, jsonBody(request.body));
  const stored = await jobOf(deps, request, school);
  const { job } = stored;
  if (job.status === 'executing' || job.status === 'done') return accepted(job, deps);
  if (job.status !== 'ready') throw new ProblemError('not-ready', { detail: `the import is ${job.status}` });
  refuseUnseen(job, seen);
  return accepted(await change(deps, stored, { status: 'executing', approvedBy: who }), deps);
};

const refuseUnseen = ({ counts: found }: ImportJob, seen: z.output<typeof approval>): void => {
  const { commands = 0, leavers = 0, onRecord = 0, flaws = 0, refused = 0 } = found;
  const errors = flaws + refused;
  const issues = [
    ...(seen.commands === commands ? [] : [{ path: '/commands', message: `expected ${commands}` }]),
    ...(areManyLeavers(leavers, onRecord) && seen.leavers !== leavers
      ? [{ path: '/leavers', message: `expected ${leavers}: more than a fifth would leave` }]
      : []),
    ...(errors > 0 && seen.errors !== errors
      ? [{ path: '/errors', message: `expected ${errors}: so many rows or commands are left out` }]
      : []),
  ];
  if (issues.length > 0)
    throw new ProblemError('not-confirmed', { detail: 'look at the dry run, then send its numbers', issues });
};

/** Gives an import up before it is carried out; file and pages go at once. */
export const cancel = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  await importerOf(deps, request, school);
  const stored = await jobOf(deps, request, school);
  if (stored.job.status === 'executing' || (isOver(stored.job) && stored.job.status !== 'cancelled'))
    throw new ProblemError('not-ready', { detail: `the import is ${stored.job.status}` });
  const job =
    stored.job.status === 'cancelled' ? stored.job : await change(deps, stored, { status: 'cancelled' });
  await deps.objects.clear(dataPrefix(school, job.id));
  return accepted(job, deps, false);
};

const change = async (
  deps: ImportsDeps,
  { job, revision }: StoredJob,
  changes: Partial<ImportJob>,
): Promise<ImportJob> => {
  const next = { ...job, ...changes, updatedAt: instantOf(deps.clock()) };
  if (await deps.jobs.put({ job: next, revision })) return next;
  throw new ProblemError('conflict', { detail: 'look at the import again' });
};

/**
 * Asks for the work also where it was asked for before: that request may have died before its message was
 * sent.
 */
const accepted = async (
  { id, school, status }: ImportJob,
  { send }: ImportsDeps,
  isWork = status === 'preparing' || status === 'comparing' || status === 'executing',
): Promise<HttpResponse> => {
  if (isWork) await send(JSON.stringify({ school, import: id }));
  return jsonResponse(202, { import: id, status }, { location: `/v1/schools/${school}/imports/${id}` });
};
