import * as z from 'zod/mini';
import type { SweepReport } from '../shared/operations/sweep-report.ts';

const scheduled = z.object({ 'detail-type': z.literal('Scheduled Event') });

/** A day less than a week: the run of a week later is due although it begins some seconds earlier. */
const WHOLE_AFTER_MS = 6 * 86_400_000 + 12 * 3_600_000;

/**
 * Whether a run looks at everything, or only at what changed since the last one: the clock's runs look at
 * everything once a week, those that a person asks for always. A run that failed does not count, so that the
 * next night makes up for it.
 * @param now UTC with milliseconds
 */
export const isWholeDue = (event: unknown, before: SweepReport | null, now: string): boolean => {
  if (!scheduled.safeParse(event).success) return true;
  const wholeAt = before?.wholeAt ?? null;
  return wholeAt === null || Date.parse(now) - Date.parse(wholeAt) > WHOLE_AFTER_MS;
};
