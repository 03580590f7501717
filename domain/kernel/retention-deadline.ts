import { concernOfSubject } from './concern.ts';
import { type DeadlineContext, defineDeadline } from './deadline.ts';
import type { Due } from './due.ts';
import type { FactNeeds } from './facts.ts';
import { wordOfRecord } from './ids.ts';
import { toRole } from './notice.ts';
import type { PersonView } from './person.ts';
import type { RowData } from './projection.ts';
import type { ReferenceList } from './reference-list.ts';
import {
  type DisposalView,
  lasting,
  RETENTION_PERIODS,
  type RecordView,
  type Retained,
} from './retention.ts';
import { type Reckoning, reckon } from './retention-day.ts';
import { rulesAt } from './retention-rules.ts';
import type { AnyDeadline, AnyStream } from './stream.ts';
import type { Counted } from './total-evolve.ts';

/** What anybody who disposes of records may know of one. */
export const recordView = (
  stream: AnyStream,
  { state, streamId, lastEntryOn }: { state: Counted; streamId: string; lastEntryOn: string | null },
): RecordView => ({
  retained: retainedIn(stream, state, streamId),
  holds: 'of' in stream.retention ? (stream.retention.holds?.(state, streamId) ?? null) : null,
  concern: stream.concernOf?.(state, streamId) ?? concernOfSubject(stream.subjectOf(streamId, null)),
  lastEntryOn,
});

const retainedIn = ({ retention }: AnyStream, state: Counted, streamId: string): Retained | null =>
  'of' in retention ? retention.of(state, streamId) : null;

/** What the end of a period rests on beside the record; none of it while the record still runs. */
interface RetentionFacts {
  readonly retentionPeople?: readonly PersonView[];
  readonly retentionPeriods?: ReferenceList;
  readonly disposal?: DisposalView;
  readonly retentionHolds?: readonly DisposalView[];
}

const from = {
  retentionPeople: 'people',
  retentionPeriods: 'reference-lists',
  disposal: 'disposals',
  retentionHolds: 'disposals',
} as const;

/** Characters of an id: a record with a longer one has no disposal of its own. */
const LONGEST = 100;

const needsOf = (kept: Retained | null, word: string): FactNeeds<RetentionFacts, typeof from> => {
  if (kept === null || kept.ends === 'open' || word.length > LONGEST) return {};
  return {
    retentionPeople: kept.counts.map((id) => ({ stream: 'people', id })),
    retentionPeriods: { stream: 'reference-lists', id: RETENTION_PERIODS, ofAll: true },
    disposal: { stream: 'disposals', id: word },
    retentionHolds: kept.names.map((id) => ({
      stream: 'disposals',
      id: wordOfRecord({ stream: 'people', id }),
    })),
  };
};

type Context = DeadlineContext<unknown, RetentionFacts>;
type Over = Extract<Reckoning, { readonly status: 'over' }>;

/** Null: it still runs, or nothing of it is known. */
const overIn = (kept: Retained | null, context: Context): Over | null => {
  const { facts, now, lastEntryOn } = context;
  const { retentionPeople: people = [], retentionPeriods, disposal } = facts;
  if (kept === null || disposal === undefined || now === undefined || lastEntryOn == null) return null;
  const { flags, keptUntil, status } = disposal;
  if (status === 'confirmed' || status === 'erased') return null;
  const reckoning = reckon(
    { retained: kept, lastEntryOn, people, flags, keptUntil },
    rulesAt(retentionPeriods, now),
  );
  return reckoning.status === 'over' ? reckoning : null;
};

const kindsOf = (disposals: readonly (DisposalView | undefined)[]): RowData[string] => [
  ...new Set(disposals.flatMap((one) => one?.holds ?? []).map(({ kind }) => kind)),
];

/** What everybody calls the deadline of a period's end (K23). */
export const RETENTION = 'retention';

/**
 * The end of the period of a record, of any stream that says how long its records are kept (DPR-04, K23). It
 * stands among the due dates of the record itself, so that those alone see it who may read the record; its
 * command goes to the disposal of that record. Null: the stream has none, or lasts.
 */
export const retentionDeadline = (stream: AnyStream): AnyDeadline | null => {
  if (!('of' in stream.retention) || stream.retention.of === lasting) return null;
  const name = stream.events.stream;
  const wordOf = (id: string): string => wordOfRecord({ stream: name, id });
  return defineDeadline({
    name: RETENTION,
    items: ['DPR-04'],
    from,
    reminders: { daysBefore: [], sent: 'in-digest-alone' },
    sendsTo: (streamId) => ({ stream: 'disposals', id: wordOf(streamId) }),
    factNeeds: (state: Counted, streamId: string) =>
      needsOf(retainedIn(stream, state, streamId), wordOf(streamId)),
    duesOf: (state: Counted, context: Context): readonly Due[] => {
      const over = overIn(retainedIn(stream, state, context.streamId), context);
      if (over === null) return [];
      const { ended = [] } = context.facts.disposal ?? {};
      return [
        {
          dueOn: over.dueOn,
          cycle: `${name}.${over.dueOn}`,
          about: null,
          hasFallenDue: ended.includes(over.dueOn),
        },
      ];
    },
    detailsOf: (state: Counted, context: Context): RowData => {
      const kept = retainedIn(stream, state, context.streamId);
      const over = overIn(kept, context);
      if (kept === null || over === null) return {};
      const { disposal, retentionHolds = [] } = context.facts;
      const { rule, periods } = over;
      return {
        class: kept.class,
        edition: rule.edition,
        source: rule.source,
        periods: periods.map((one) => ({ ...one })),
        heldBy: kindsOf([disposal, ...retentionHolds]),
        status: disposal?.status ?? 'kept',
      };
    },
    command: (due) => ({ type: 'RecordRetentionPeriodEnded', dueOn: 'dueOn' in due ? due.dueOn : due.dueAt }),
    recipients: () => [toRole('dpo')],
    line: (due) =>
      `The period for which a record is kept ends on ${'dueOn' in due ? due.dueOn : due.dueAt}; it is looked at then.`,
  });
};

/** All deadlines of a stream: its own, and the end of the period for which its records are kept. */
export const deadlinesOf = (stream: AnyStream): readonly AnyDeadline[] => {
  const retention = retentionDeadline(stream);
  return retention === null ? stream.deadlines : [...stream.deadlines, retention];
};
