import type { Lag } from './lag-in.ts';
import type { QueueHealth } from './queue-health.ts';
import type { ReadEach } from './read-each.ts';
import type { SchoolHealth } from './school-health.ts';
import type { SweepHealth } from './sweep-health.ts';

/** What was found of a trust's health. */
export interface Findings {
  readonly schools: ReadEach<SchoolHealth>;
  readonly queues: ReadEach<QueueHealth>;
  /** Of each school, what its lists do not show yet. */
  readonly lists: ReadEach<readonly Lag[]>;
  /** Null before the first sweep has ended. */
  readonly sweep: SweepHealth | null;
}

/** Something that a person has to look at. */
export interface Attention {
  readonly what:
    | 'unreadable'
    | 'tampering'
    | 'not-journaled'
    | 'rows-differ'
    | 'journal-behind'
    | 'not-swept'
    | 'sweep-overdue'
    | 'unsigned'
    | 'lists-behind'
    | 'dead-letters';
  /** In a plain sentence: ids and numbers only. */
  readonly says: string;
  readonly school?: string;
  readonly queue?: string;
}

const HOUR_MS = 3_600_000;
/** The sweep runs at night: by then a whole night has been missed. */
const SWEEP_MS = 36 * HOUR_MS;
/** Checkpoints are made each hour; as long as the alarm of the hourly run waits. */
const UNSIGNED_MS = 3 * HOUR_MS;
/** The projector takes seconds; as long as the alarm on its queue waits, which is all tries of a message. */
const BEHIND_MS = HOUR_MS / 3;

/** All that a person has to look at, worst first. @param now UTC */
export const attentionIn = (
  { schools, queues, lists, sweep }: Findings,
  now: string,
): readonly Attention[] => {
  const isOlder = (instant: string, than: number): boolean => Date.parse(now) - Date.parse(instant) > than;
  return [
    ...tamperingIn(sweep),
    ...differing(sweep),
    ...schools.unreadable.map((school) => unreadable(`the journal of ${school}`, { school })),
    ...lists.unreadable.map((school) => unreadable(`the lists of ${school}`, { school })),
    ...queues.unreadable.map((queue) => unreadable(`the queue of ${queue}`, { queue })),
    ...(sweep?.schools ?? []).flatMap(journalBehind),
    ...(sweep === null || isOlder(sweep.endedAt, SWEEP_MS) ? [overdue(sweep)] : []),
    ...schools.found
      .filter(({ unsignedSince }) => unsignedSince !== null && isOlder(unsignedSince, UNSIGNED_MS))
      .map(unsigned),
    ...lists.found.flatMap((lags) => listsBehind(lags.filter(({ since }) => isOlder(since, BEHIND_MS)))),
    ...queues.found.filter(({ deadLetters }) => deadLetters.messages > 0).map(givenUp),
  ];
};

const counted = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;

const unreadable = (what: string, where: Pick<Attention, 'school' | 'queue'>): Attention => ({
  what: 'unreadable',
  says: `${what} could not be read; the log of the function operations says why`,
  ...where,
});

const tamperingIn = (sweep: SweepHealth | null): readonly Attention[] => {
  if (sweep === null || sweep.tampered === 0) return [];
  const keys = sweep.tamperedKeys.map(({ key, reason }) => `${key} (${reason})`);
  const says = `the last sweep found ${counted(sweep.tampered, 'commit or other entry that is', 'commits or other entries that are')} not as written`;
  return [
    { what: 'tampering', says: `${says}${named(keys)}` },
    ...(sweep.unjournaled === 0 ? [] : [notJournaled(sweep)]),
  ];
};

const notJournaled = ({ unjournaled, unjournaledKeys }: SweepHealth): Attention => ({
  what: 'not-journaled',
  says: `${counted(unjournaled, 'commit was', 'commits were')} acknowledged behind what is not as written, and can't be journaled${named(unjournaledKeys)}`,
});

const differing = (sweep: SweepHealth | null): readonly Attention[] => {
  if (sweep === null || sweep.differing === 0) return [];
  const rows = sweep.differingRows.map(({ school, model, row }) => `${school}/${model}/${row}`);
  const says = `the last sweep found ${counted(sweep.differing, 'row that is', 'rows that are')} not what the log gives`;
  return [{ what: 'rows-differ', says: `${says}${named(rows)}: rebuild the list` }];
};

/** Keys that a sentence names; the answer has more of them. */
const MOST_NAMED = 5;

const named = (keys: readonly string[]): string => {
  const more = keys.length > MOST_NAMED ? ' and more' : '';
  return keys.length === 0 ? '' : `: ${keys.slice(0, MOST_NAMED).join(', ')}${more}`;
};

const journalBehind = ({
  school,
  overdue: commits,
  failed,
}: SweepHealth['schools'][number]): readonly Attention[] => {
  const left = `the last sweep found ${counted(commits, 'commit')} of ${school} that the relay had not journaled`;
  return [
    ...(commits > 0 ? [{ what: 'journal-behind', says: left, school } as const] : []),
    ...(failed
      ? [{ what: 'not-swept', says: `the last sweep could not go through ${school} whole`, school } as const]
      : []),
  ];
};

const overdue = (sweep: SweepHealth | null): Attention => ({
  what: 'sweep-overdue',
  says: sweep === null ? 'no sweep has ended yet' : `no sweep has ended since ${sweep.endedAt}`,
});

const unsigned = ({ school, unsigned: commits, unsignedSince }: SchoolHealth): Attention => ({
  what: 'unsigned',
  says: `no checkpoint covers the newest ${counted(commits, 'commit')} of ${school}, journaled since ${unsignedSince}`,
  school,
});

/** @param lags of one school, those that have lasted too long */
const listsBehind = (lags: readonly Lag[]): readonly Attention[] => {
  const [first] = lags.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  if (first === undefined) return [];
  const lists = `${counted(lags.length, 'list')} of ${first.school} ${lags.length === 1 ? 'does' : 'do'} not show`;
  const says = `${lists} what was recorded since ${first.since}${named(lags.map(({ model }) => model))}`;
  return [{ what: 'lists-behind', says, school: first.school }];
};

const givenUp = ({ queue, deadLetters: { messages, oldest } }: QueueHealth): Attention => ({
  what: 'dead-letters',
  says: `${queue} gave up ${counted(messages, 'message')}${oldest === null ? '' : `, the oldest of ${oldest}`}`,
  queue,
});
