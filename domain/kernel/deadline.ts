import type { SchoolCalendar } from './calendar.ts';
import type { Due } from './due.ts';
import type { FactNeeds, FactOrigins, NoFacts } from './facts.ts';
import type { RecordName } from './ids.ts';
import type { Recipient } from './notice.ts';
import type { NoticeSettings } from './notice-settings.ts';
import type { RowData } from './projection.ts';

export interface DeadlineContext<Settings, Facts = NoFacts> {
  readonly streamId: string;
  /** The stream's part of the school's settings in force. */
  readonly settings: Settings;
  readonly school: SchoolCalendar;
  /** Views of the other streams that it reads, in their newest states. */
  readonly facts: Facts;
  /**
   * Now: only for which edition of a list is in force. When another one takes effect, everything is computed
   * again.
   */
  readonly now?: string;
  /** London day of the newest entry in the record. */
  readonly lastEntryOn?: string | null;
}

export interface Reminders {
  /** Days before the last day, or times 24 hours before the last instant. */
  readonly daysBefore: readonly number[];
  /**
   * Each by itself on its day; or in the weekly digests, from the one in whose week the first of them comes.
   * What neither they nor a digest can remind of in time is then reminded of by itself: on its last day, or,
   * where it ends at an instant, at once. Or in digests alone, where nobody has to do anything: the product
   * ends what ends, and tells of it.
   */
  readonly sent: 'by-itself' | 'in-digest' | 'in-digest-alone';
}

/**
 * A rule of a stream about time. What is due follows from the newest states, settings and calendar alone,
 * never from what was due before: so it may be computed again at any time, twice, late or in any order.
 */
export interface Deadline<
  State,
  Settings,
  Command,
  Facts = NoFacts,
  From extends FactOrigins<Facts> = FactOrigins<Facts>,
> {
  /** Unique in the trust, such as `loan-return`. */
  readonly name: string;
  /** Codes of the policy items that it serves. */
  readonly items: readonly string[];
  /** Streams of other names that it reads; when one of them changes, what is due is computed again. */
  readonly from: From;
  readonly reminders: Reminders;
  factNeeds(state: State, streamId: string): FactNeeds<Facts, From>;
  /** All runs that are open, those among them that have fallen due. Total and pure. */
  duesOf(state: State, context: DeadlineContext<Settings, Facts>): readonly Due[];
  /** What is sent to the stream once a due is past: it names the cycle, and the decider looks again. */
  command(due: Due): Command;
  /** The record that the command goes to. @default - the record itself */
  readonly sendsTo?: (streamId: string) => RecordName;
  /** What lists show of a due beside its day: ids, words and days. @default - nothing */
  detailsOf?(state: State, context: DeadlineContext<Settings, Facts>): RowData;
  /** Who is reminded, in one digest a person and week or by itself. */
  recipients(due: Due, settings: NoticeSettings): readonly Recipient[];
  /** What they read: one sentence of neutral words and days; the link beside it says which record. */
  line(due: Due): string;
}

interface AnyCommand {
  readonly type: string;
}

/** Types a deadline by the parameters of its functions: its stream's state and settings, and its facts. */
export const defineDeadline = <
  State,
  Settings,
  const Command extends AnyCommand,
  Facts = NoFacts,
  const From extends FactOrigins<Facts> = FactOrigins<Facts>,
>(
  deadline: Deadline<State, Settings, Command, Facts, From>,
): Deadline<State, Settings, Command, Facts, From> => deadline;

/** For deadlines that read no other stream. */
export const ofOwnStream = { from: {}, factNeeds: (): NoFacts => ({}) };
