import type { KnownBreach } from './state.ts';

type Handling = Pick<KnownBreach, 'assessed' | 'authority' | 'informed' | 'reported'>;

const riskOf = ({ assessed }: Handling) => assessed.at(-1)?.risk ?? null;

/** The first report to the authority, or null. */
export const firstReport = ({ authority }: Handling): string | null => {
  const instants = authority.flatMap((one) => (one.outcome === 'reported' ? [one.reportedAt] : []));
  return instants.toSorted().at(0) ?? null;
};

/** Whether the authority heard, or need not: a decision not to report holds while harm is unlikely. */
export const isDecided = (breach: Handling): boolean =>
  firstReport(breach) !== null || (breach.authority.length > 0 && riskOf(breach) === 'unlikely');

/** Whether nothing more is to come to the authority. */
const isWhole = (breach: Handling): boolean =>
  isDecided(breach) &&
  (firstReport(breach) === null ||
    breach.authority.some((one) => one.outcome === 'reported' && one.isComplete));

/** Whether the authority heard later than the law says. */
export const isReportedLate = (breach: Handling): boolean =>
  (firstReport(breach) ?? '') > breach.reported.report.dueAt;

export const lacks = ['assessment', 'decision-on-authority', 'people-informed'] as const;
export type Lack = (typeof lacks)[number];

/** What is still to be recorded before a breach can be closed, who hears of it apart. */
export const lackingIn = (breach: Handling): readonly Lack[] => [
  ...(riskOf(breach) === null ? (['assessment'] as const) : []),
  ...(isWhole(breach) ? [] : (['decision-on-authority'] as const)),
  ...(riskOf(breach) === 'high' && breach.informed.length === 0 ? (['people-informed'] as const) : []),
];
