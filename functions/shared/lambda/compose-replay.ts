import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Archive } from '../../../events/log/archive/types.ts';
import { findEntries, findHead } from '../../../events/log/journal/find-entries.ts';
import { positionAfter } from '../../../events/log/journal/page.ts';
import { readHead } from '../../../events/log/journal/pages.ts';
import { readJournal } from '../../../events/log/journal/read-journal.ts';
import type { Journal } from '../../../events/log/journal/types.ts';
import { readCommits } from '../../../events/log/read-commits.ts';
import { createReplay, type Replay } from '../../../events/log/replay/replay.ts';
import { pause } from './compose.ts';
import { damagedSeen } from './tampered.ts';

export interface ReplayEnv {
  readonly EVENT_LOG_TABLE: string;
  readonly JOURNAL_TABLE: string;
}

export type JournalReader = Pick<Journal, 'readJournal' | 'headPosition'>;

/** The journal for those who only read it. */
export const composeJournalReader = (
  client: DynamoDBClient,
  { JOURNAL_TABLE: tableName }: ReplayEnv,
): JournalReader => ({
  readJournal: (school, after, limit) => readJournal({ client, tableName }, school, after, limit),
  headPosition: async (school) => positionAfter(await readHead({ client, tableName }, school)) - 1,
});

/**
 * A school's history in journal order. @param archive whose segments it reads; null: everything from the log
 * itself
 */
export const composeReplay = (
  client: DynamoDBClient,
  env: ReplayEnv,
  archive: Pick<Archive, 'readSegment'> | null,
): Replay => {
  const table = { client, tableName: env.EVENT_LOG_TABLE, wait: pause, random: Math.random };
  const journal = { client, tableName: env.JOURNAL_TABLE };
  return createReplay({
    readJournal: (school, after, limit) => findEntries(journal, school, after, limit),
    headPosition: (school) => findHead(journal, school),
    readCommits: (school, refs) => readCommits(table, school, refs),
    readSegment: archive?.readSegment ?? null,
    damaged: damagedSeen,
  });
};
