import type { ImportJob } from '../shared/imports/job.ts';
import type { Pages } from '../shared/imports/pages.ts';
import { type FailedCommand, pageName, phases, planPage } from '../shared/imports/plan-page.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { approverOf } from './approver.ts';
import { asJson, expired, type Progress } from './progress.ts';
import type { RunDeps } from './run-deps.ts';
import { sendStep } from './send-step.ts';

/** Steps that are sent at once: people who wait for an answer must not be crowded out. */
const STEPS_AT_ONCE = 10;

/** Carries out one page of one phase, in the name of who approved it. */
export const executePage = async (deps: RunDeps, job: ImportJob, pages: Pages): Promise<Progress> => {
  const { phase, page } = job.cursor;
  const name = phases[phase];
  if (name === undefined || job.pages.plan === 0) return { status: 'done' };
  const sender = await approverOf(deps, job);
  if (sender === null) return { status: 'failed', reason: 'the approver has no role at the school any more' };
  const steps = await pages.get(pageName('plan', page), planPage);
  if (steps === null) return expired;
  const own = [...steps.entries()].filter(([, step]) => step.phase === name);
  const sent = await atOnce(STEPS_AT_ONCE, own, ([at, step]) =>
    sendStep(deps, job, { step, sender, label: `${page}.${at}` }),
  );
  const failed = sent.flatMap((one) => one.failed);
  if (failed.length > 0) await pages.put(pageName('outcomes', job.pages.outcomes), asJson(failed));
  return {
    ...next(job),
    pages: { ...job.pages, outcomes: job.pages.outcomes + (failed.length > 0 ? 1 : 0) },
    counts: added(
      job.counts,
      sent.reduce((sum, one) => sum + one.sent, 0),
      failed,
    ),
  };
};

const next = ({ cursor: { phase, page }, pages }: ImportJob): Pick<ImportJob, 'cursor' | 'status'> => {
  if (page + 1 < pages.plan) return { status: 'executing', cursor: { phase, page: page + 1 } };
  const isLast = phase + 1 >= phases.length;
  return { status: isLast ? 'done' : 'executing', cursor: { phase: phase + 1, page: 0 } };
};

const added = (
  counts: ImportJob['counts'],
  sent: number,
  failed: readonly FailedCommand[],
): ImportJob['counts'] => ({
  ...counts,
  sent: (counts['sent'] ?? 0) + sent,
  failed: (counts['failed'] ?? 0) + failed.length,
});
