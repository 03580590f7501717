import * as z from 'zod/mini';
import { flawTexts } from '../../domain/imports/flaws.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import { pagesOf } from '../shared/imports/pages.ts';
import {
  flawPage,
  outcomePage,
  type PlanStep,
  pageName,
  phases,
  planPage,
} from '../shared/imports/plan-page.ts';
import { cursorsOf } from '../shared/reads/cursor.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import { importerOf, jobOf } from './caller.ts';
import type { ImportsDeps } from './imports-deps.ts';

/** How an import goes, and what its dry run found, in numbers. */
export const showJob = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  await importerOf(deps, request, school);
  queryOf(z.strictObject({}), request);
  const { job } = await jobOf(deps, request, school);
  const { id, cursor: _, pages: __, refusals, isDayFirst: dayFirst, ...shown } = job;
  return jsonResponse(200, {
    import: id,
    ...shown,
    dayFirst,
    progress: progressOf(job),
    refusals: refusals.map(withWords),
  });
};

/** Between 0 and 1, of the step at hand. */
const progressOf = ({ status, cursor, pages }: ImportJob): number => {
  switch (status) {
    case 'comparing':
      return pages.entries === 0 ? 1 : cursor.page / pages.entries;
    case 'executing':
      return pages.plan === 0 ? 1 : (cursor.phase * pages.plan + cursor.page) / (phases.length * pages.plan);
    case 'awaiting-file':
    case 'preparing':
      return 0;
    default:
      return 1;
  }
};

const pageQuery = z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) });

interface Asked {
  readonly job: ImportJob;
  readonly page: number;
  readonly next: (count: number) => string | null;
}

const pageOf = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
  list: string,
): Promise<Asked> => {
  await importerOf(deps, request, school);
  const { cursor } = queryOf(pageQuery, request);
  const { job } = await jobOf(deps, request, school);
  const cursors = cursorsOf([school, job.id, list]);
  const page = cursor === undefined ? 0 : Number(cursors.read(cursor));
  return { job, page, next: (count) => (page + 1 < count ? cursors.write(String(page + 1)) : null) };
};

const stepsOf = async (deps: ImportsDeps, { job, page }: Asked): Promise<readonly PlanStep[]> => {
  const pages = pagesOf(deps, job);
  return page < job.pages.plan ? ((await pages.get(pageName('plan', page), planPage)) ?? []) : [];
};

/** What would be sent, whole: with the names and addresses of the file. They go when the import is over. */
export const showCommands = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  const asked = await pageOf(deps, request, school, 'commands');
  const steps = await stepsOf(deps, asked);
  const items = steps.flatMap(({ stream, id, phase, commands, at }) =>
    commands.map((command) => ({ stream, id, phase, command, at })),
  );
  return jsonResponse(200, { items, next: asked.next(asked.job.pages.plan) });
};

/** What differs, person by person: what kind of thing, and between which classes; no value of the file. */
export const showDifferences = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  const asked = await pageOf(deps, request, school, 'differences');
  const steps = await stepsOf(deps, asked);
  const items = steps.map(({ stream, id, phase, commands, wasIn, at }) => {
    const moved = commands.find(({ type }) => type === 'AdmitPupil' || type === 'MovePupilUp');
    const into = moved?.['class'];
    return {
      stream,
      id,
      phase,
      changes: commands.map(({ type }) => type),
      classBefore: wasIn ?? null,
      classAfter: typeof into === 'string' ? into : null,
      at,
    };
  });
  return jsonResponse(200, { items, next: asked.next(asked.job.pages.plan) });
};

const texts: Readonly<Record<string, string>> = flawTexts;
const withWords = (flaw: { readonly code: string }) => ({ ...flaw, says: texts[flaw.code] ?? null });

/**
 * Rows that can't be used, then commands that rules refuse in the dry run, then what was refused as it was
 * carried out.
 */
export const showErrors = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  const asked = await pageOf(deps, request, school, 'errors');
  const { job, page } = asked;
  const { flaws, plan, outcomes } = job.pages;
  const pages = pagesOf(deps, job);
  const next = asked.next(flaws + plan + outcomes);
  if (page < flaws) {
    const found = (await pages.get(pageName('flaws', page), flawPage)) ?? [];
    return jsonResponse(200, { items: found.map((one) => ({ kind: 'row', ...withWords(one) })), next });
  }
  if (page < flaws + plan) {
    const steps = (await pages.get(pageName('plan', page - flaws), planPage)) ?? [];
    const refused = steps.flatMap((step) =>
      step.refused.map((one) => ({ kind: 'refused', id: step.id, ...one, at: step.at })),
    );
    return jsonResponse(200, { items: refused, next });
  }
  const failed = (await pages.get(pageName('outcomes', page - flaws - plan), outcomePage)) ?? [];
  return jsonResponse(200, { items: failed.map((one) => ({ kind: 'failed', ...one })), next });
};
