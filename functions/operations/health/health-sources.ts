import type { SQSClient } from '@aws-sdk/client-sqs';
import type { StoredCheckpoint } from '../../../events/log/checkpoints/types.ts';
import type { JournalEntry } from '../../../events/log/journal/types.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { SweepReports } from '../../shared/operations/sweep-report.ts';
import type { QueueUrls } from '../env.ts';
import type { Kept } from './kept.ts';
import type { Reflecting } from './reflected-in.ts';

/** Where a school's journal ends. */
export interface JournalHead {
  readonly position: number;
  /** When that was journaled, UTC with milliseconds. */
  readonly at: string;
}

export interface NamedQueue extends QueueUrls {
  /** Name of the function whose messages they hold. */
  readonly queue: string;
}

/** Where the health of a trust is read from. */
export interface HealthSources {
  /** Ids of the registered schools. */
  readonly schools: () => Promise<readonly string[]>;
  /** Null while nothing is journaled. */
  readonly journalHead: (school: string) => Promise<JournalHead | null>;
  /** When a position was journaled. */
  readonly journaledAt: (school: string, position: number) => Promise<string | null>;
  /** The newest entries of a journal, at most so many, in order; those that are lost are left out. */
  readonly newestEntries: (school: string, most: number) => Promise<readonly JournalEntry[]>;
  readonly log: Pick<LogReader, 'commitsAfter'>;
  /** Which commits lists reflect of records, in their order; 0: none. */
  readonly reflectedIn: (asked: readonly Reflecting[]) => Promise<readonly number[]>;
  readonly newestCheckpoint: (school: string) => Promise<Pick<StoredCheckpoint, 'size' | 'time'> | null>;
  readonly queues: readonly NamedQueue[];
  readonly sqs: Pick<SQSClient, 'send'>;
  readonly reports: Pick<SweepReports, 'get'>;
  readonly kept: readonly Kept[];
}
