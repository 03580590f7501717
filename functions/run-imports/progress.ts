import type { Flaw } from '../../domain/imports/flaws.ts';
import type { PlanRules } from '../../domain/imports/roster/record.ts';
import type { Roster } from '../../domain/imports/roster/roster.ts';
import type { Json } from '../../events/catalogue/define-events.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import type { Pages } from '../shared/imports/pages.ts';
import { pageName } from '../shared/imports/plan-page.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { inPages, PAGE_OF_FLAWS } from './entry-page.ts';
import type { RunDeps } from './run-deps.ts';

/** What changes in a job by one step of work. */
export type Progress = Partial<ImportJob>;

/** Pages are kept for some days only; the file is sent again. */
export const expired: Progress = { status: 'failed', reason: 'the pages of the import are gone' };

const MOST_SHOWN = 100;

/** Nothing of the file is used; it goes at once. */
export const refused = (flaws: readonly Flaw[]): Progress => ({
  status: 'refused',
  refusals: flaws.slice(0, MOST_SHOWN).map(({ isFatal: _, ...shown }) => shown),
  counts: { flaws: flaws.length },
});

export const rulesOf = (
  { clock }: Pick<RunDeps, 'clock'>,
  { source, on }: ImportJob,
  { extent, covers }: Pick<Roster, 'extent' | 'covers'>,
): PlanRules => ({ source, on, today: londonDate(clock()), extent, covers });

/** What is not said of somebody is left out, as JSON has it. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

export const putPages = async (
  pages: Pages,
  kind: 'entries' | 'flaws',
  list: readonly unknown[],
  size: number,
): Promise<number> => {
  const split = inPages(list, size);
  for (const [page, items] of split.entries()) await pages.put(pageName(kind, page), asJson(items));
  return split.length;
};

export const putFlaws = (pages: Pages, flaws: readonly Flaw[]): Promise<number> =>
  putPages(pages, 'flaws', flaws, PAGE_OF_FLAWS);
