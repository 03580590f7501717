import type { SweepReport, SweptSchool } from '../../shared/operations/sweep-report.ts';
import type { Kept } from './kept.ts';

/** What the newest sweep found. */
export interface SweepHealth extends Omit<SweepReport, 'schools'> {
  readonly seconds: number;
  /** Read models with streams that they had not caught up with, in all schools, and whom it hurts. */
  readonly behind: readonly { readonly model: string; readonly streams: number; readonly impact: string }[];
  /** Only schools in which something was found. */
  readonly schools: readonly SweptSchool[];
}

export const sweepHealth = (kept: readonly Kept[], { schools, ...report }: SweepReport): SweepHealth => {
  const behindIn = (model: string): number =>
    schools.reduce((sum, { behind }) => sum + (behind[model] ?? 0), 0);
  return {
    ...report,
    seconds: Math.round((Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000),
    behind: kept
      .map(({ model, impact }) => ({ model, streams: behindIn(model), impact }))
      .filter(({ streams }) => streams > 0),
    schools: schools.filter(hasFinding),
  };
};

const hasFinding = ({ journaled, republished, unnotified, behind, failed }: SweptSchool): boolean =>
  failed || journaled > 0 || republished > 0 || unnotified > 0 || Object.keys(behind).length > 0;
