import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Projection } from '../../domain/kernel/projection.ts';
import type { Archive } from '../../events/log/archive/types.ts';
import type { Catalogue } from '../../events/log/catalogue.ts';
import type { Checkpoints } from '../../events/log/checkpoints/types.ts';
import type { ReadFound } from '../../events/log/found-commits.ts';
import type { StreamCheck } from '../../events/log/self-check.ts';

import type { EventLog, ReadCommit, StreamKey } from '../../events/log/types.ts';
import type { TrustKeys } from '../shared/checkpoints/trust-keys.ts';
import type { PolicyAt } from '../shared/commands/policy.ts';
import type { DeliveryStore } from '../shared/notices/deliveries.ts';
import type { ClaimDeps } from '../shared/operations/claim.ts';
import type { SweepReports, SweptSchool } from '../shared/operations/sweep-report.ts';
import type { DeliverDeps } from '../shared/publishing/deliver.ts';

export interface SweepDeps extends DeliverDeps, ClaimDeps {
  readonly client: Pick<DynamoDBClient, 'send'>;
  /** The trust that this deployment is for. */
  readonly trust: string;
  readonly eventLogTable: string;
  readonly journalTable: string;
  readonly readModelTable: string;
  readonly log: EventLog;
  readonly checkStream: (key: StreamKey, visit?: (read: ReadCommit) => void) => Promise<StreamCheck>;
  readonly readFound: ReadFound;
  readonly archive: Pick<Archive, 'readSegment'>;
  /** How many positions of a school the newest checkpoint covers; 0 while nothing is signed. */
  readonly signedSize: (school: string) => Promise<number>;
  readonly checkpoints: Pick<Checkpoints, 'list'>;
  /** Public keys of the trust's checkpoints. */
  readonly checkpointKeys: TrustKeys;
  readonly catalogue: Pick<Catalogue, 'upcast'>;
  readonly projections: readonly Projection[];
  readonly reports: SweepReports;
  readonly policyAt: PolicyAt;
  readonly deliveries: Pick<DeliveryStore, 'get'>;
  /** Names of the streams that have deadlines. */
  readonly deadlineStreams: readonly string[];
}

export interface SweepResult {
  /** Streams looked at. */
  readonly streams: number;
  /** Commits that no relay had journaled. */
  readonly journaled: number;
  /** Commits published again, since nothing says that they ever were. */
  readonly republished: number;
  /** Streams whose newest commit was published again for a read model, or for due dates. */
  readonly rung: number;
  /** Records whose due dates were never computed, or not from their newest commit. */
  readonly dues: number;
  /** Commits published again, since nothing says that those were notified who had to be. */
  readonly unnotified: number;
  /** Commits, lines of the journal and objects of the archive that are not as they were written. */
  readonly tampered: number;
  /** Commits of such streams that were acknowledged, and are in no journal. */
  readonly unjournaled: number;
  /** Rows of read models that are not what the log gives. */
  readonly differing: number;
  /** Rows of read models that were compared with what the log gives. */
  readonly compared: number;
  /** Signed checkpoints that were looked at. */
  readonly checkpoints: number;
  /** Streams whose chains are left to the next run, for want of time. */
  readonly unchecked: number;
}

/** What was handed over for one school. */
export type HandedOver = Omit<SweptSchool, 'failed'> & Pick<SweepResult, 'rung' | 'dues'>;
