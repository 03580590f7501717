import type { KnownBreach } from './state.ts';

type Told = Pick<KnownBreach, 'assessed' | 'authority' | 'informed' | 'reported'>;

const riskOf = ({ assessed }: Told) => assessed.at(-1)?.risk ?? null;

/** The first report to the authority, or null. */
export const firstReport = ({ authority }: Told): string | null => {
  const instants = authority.flatMap((one) => (one.outcome === 'reported' ? [one.reportedAt] : []));
  return instants.toSorted().at(0) ?? null;
};

/** Whether the authority heard, or need not: a decision not to report holds while harm is unlikely. */
export const isDecided = (told: Told): boolean =>
  firstReport(told) !== null || (told.authority.length > 0 && riskOf(told) === 'unlikely');

/** Whether nothing more is to come to the authority. */
const isWhole = (told: Told): boolean =>
  isDecided(told) &&
  (firstReport(told) === null || told.authority.some((one) => one.outcome === 'reported' && one.isComplete));

/** Whether the authority heard later than the law says. */
export const isReportedLate = (told: Told): boolean => (firstReport(told) ?? '') > told.reported.report.dueAt;

export const lacks = ['assessment', 'decision-on-authority', 'people-informed'] as const;
export type Lack = (typeof lacks)[number];

/** What is still to be recorded before a breach can be closed, who hears of it apart. */
export const lackingIn = (told: Told): readonly Lack[] => [
  ...(riskOf(told) === null ? (['assessment'] as const) : []),
  ...(isWhole(told) ? [] : (['decision-on-authority'] as const)),
  ...(riskOf(told) === 'high' && told.informed.length === 0 ? (['people-informed'] as const) : []),
];
