import type { SweepReport } from '../shared/operations/sweep-report.ts';

/**
 * A report of what changed, with what the run before found and this one did not look at: a finding is gone when a
 * run of everything does not find it any more.
 */
export const withEarlier = (report: SweepReport, before: SweepReport | null): SweepReport => {
  if (before === null) return report;
  const names = new Set(report.tamperedKeys.map(({ key }) => key));
  const tampered = before.tamperedKeys.filter(({ key }) => !names.has(key));
  const left = before.unjournaledKeys.filter((key) => !report.unjournaledKeys.includes(key));
  return {
    ...report,
    // There may be more than are named.
    tampered: report.tampered + before.tampered - (before.tamperedKeys.length - tampered.length),
    unjournaled: report.unjournaled + before.unjournaled - (before.unjournaledKeys.length - left.length),
    differing: report.differing + before.differing,
    tamperedKeys: [...report.tamperedKeys, ...tampered],
    unjournaledKeys: [...report.unjournaledKeys, ...left],
    differingRows: [...report.differingRows, ...before.differingRows],
  };
};
