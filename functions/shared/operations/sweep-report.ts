import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { OPERATIONS } from './operation-store.ts';

const sweptSchool = z.object({
  school: z.string(),
  /** Commits that were in no journal; the sweep put them there. */
  journaled: z.number(),
  /** Those among them that had been recorded well before: a relay that works journals within seconds. */
  overdue: z.number(),
  /** Commits published again, since nothing says that they ever were. */
  republished: z.number(),
  /** Commits published again, since nothing says that those were notified who had to be. */
  unnotified: z.number(),
  /** Streams that a read model had not caught up with, by model; the sweep published them again. */
  behind: z.record(z.string(), z.number()),
  /** It could not be swept whole. */
  failed: z.boolean(),
});
export type SweptSchool = z.output<typeof sweptSchool>;

const namedTampering = z.object({
  /**
   * `<school>/<stream>/<id>/<commit>`, `<school>/~journal/<position>`, or that of an object of the archive.
   */
  key: z.string(),
  reason: z.string(),
});
export type NamedTampering = z.output<typeof namedTampering>;

/**
 * A row of a read model that is not what the log gives: `<stream>/<id>`, a key of its lists, or its summary.
 */
const differingRow = z.object({ school: z.string(), model: z.string(), row: z.string() });
export type DifferingRow = z.output<typeof differingRow>;

/** What was found by name: the first hundred of each; the numbers say how many there are. */
const namedFindings = z.object({
  tamperedKeys: z._default(z.array(namedTampering), []),
  /** Commits that were acknowledged, and can't be journaled. */
  unjournaledKeys: z._default(z.array(z.string()), []),
  differingRows: z._default(z.array(differingRow), []),
});
export type NamedFindings = z.output<typeof namedFindings>;

const sweepReport = z.object({
  /** UTC with milliseconds. */
  startedAt: z.string(),
  endedAt: z.string(),
  /** Streams looked at. */
  streams: z.number(),
  /** Commits, lines of the journal and objects of the archive that are not as they were written. */
  tampered: z.number(),
  unjournaled: z._default(z.number(), 0),
  differing: z._default(z.number(), 0),
  /** Rows of read models that were compared with what the log gives. */
  compared: z._default(z.number(), 0),
  /** Signed checkpoints that were looked at. */
  checkpoints: z._default(z.number(), 0),
  ...namedFindings.shape,
  /** Streams whose chains are left to the next run. */
  unchecked: z.number(),
  /** When the newest run began that looked at everything and failed at nothing; null: none did so far. */
  wholeAt: z._default(z.nullable(z.string()), null),
  /** Every tenant that the log holds something of. */
  schools: z.array(sweptSchool),
});

/** What the newest sweep found: numbers, and ids of schools. */
export type SweepReport = z.output<typeof sweepReport>;

export interface SweepReports {
  /** Null before the first sweep has ended. */
  readonly get: () => Promise<SweepReport | null>;
  readonly put: (report: SweepReport) => Promise<void>;
}

/** Beside the operations; no id of one begins with a tilde. */
const Key = { pk: { S: OPERATIONS }, sk: { S: '~sweep' } };
const item = z.object({ report: z.object({ S: z.string() }) });

export const createSweepReports = ({ client, tableName: TableName }: ReadModelTable): SweepReports => ({
  get: async () => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    return Item === undefined ? null : sweepReport.parse(JSON.parse(item.parse(Item).report.S));
  },
  put: async (report) => {
    await client.send(
      new PutItemCommand({ TableName, Item: { ...Key, report: { S: JSON.stringify(report) } } }),
    );
  },
});
