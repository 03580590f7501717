import { plusDays, plusMonths, weekdayOf } from './day.ts';
import { plusMinutes } from './instant.ts';

/** How long a law gives: hours run from an instant, through nights and weekends. */
interface Length {
  readonly hours: number;
}

interface Edition {
  /** The law, by the year of its text: an event keeps it, so that a replay can ask another one. */
  readonly edition: string;
  /** The first day on which it holds. */
  readonly from: string;
  readonly length: Length;
}

/** Each rule with its editions, oldest first; the first one holds for all days before it, too. */
export const legalTimes = {
  /** UK GDPR, article 33: the authority hears of a breach within 72 hours of awareness. */
  breachReport: [{ edition: 'uk-gdpr-2018', from: '2018-05-25', length: { hours: 72 } }],
} as const satisfies Readonly<Record<string, readonly Edition[]>>;

const editionOn = <E extends Pick<Edition, 'from'>>(editions: readonly E[], day: string): E => {
  const [first] = editions;
  const held = editions.findLast(({ from }) => from <= day) ?? first;
  if (held === undefined) throw new Error('A rule of law has an edition');
  return held;
};

/** The last instant in time for what began at an instant, by the edition of its day. */
export const legalInstant = (
  editions: readonly Edition[],
  from: string,
): { readonly edition: string; readonly dueAt: string } => {
  const { edition, length } = editionOn(editions, from.slice(0, 10));
  return { edition, dueAt: plusMinutes(from, length.hours * 60) };
};

interface MonthsEdition extends Omit<Edition, 'length'> {
  readonly length: { readonly months: number; readonly extendedBy: number };
}

/** UK GDPR, article 12(3): a month from asking, and two more where it is complex or there are many. */
const subjectRequest: readonly MonthsEdition[] = [
  { edition: 'uk-gdpr-2018', from: '2018-05-25', length: { months: 1, extendedBy: 2 } },
];

/** What ends at a weekend ends on Monday; bank holidays give no time here, though the law would. */
const workingDay = (day: string): string => plusDays(day, weekdayOf(day) > 5 ? 8 - weekdayOf(day) : 0);

/** The last day to answer who asked for their own data on a day, where days passed that do not count. */
export const requestDay = (
  receivedOn: string,
  { isExtended, pausedDays }: { readonly isExtended: boolean; readonly pausedDays: number },
): { readonly edition: string; readonly dueOn: string } => {
  const { edition, length } = editionOn(subjectRequest, receivedOn);
  const { months, extendedBy } = length;
  const last = plusMonths(receivedOn, isExtended ? months + extendedBy : months);
  return { edition, dueOn: workingDay(plusDays(last, pausedDays)) };
};
