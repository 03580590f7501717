import type { Json } from '../../../events/catalogue/define-events.ts';
import type { QueueServer } from '../queues/queue-server.ts';
import type { Trail } from '../trail/trail.ts';
import type { Condition } from './process-batch.ts';
import type { StreamMappingOptions } from './stream-mapping.ts';
import type { StreamRecord } from './stream-record.ts';

export interface GiveUpOptions {
  readonly queues: QueueServer;
  readonly trail: Trail;
  readonly streamArn: string;
  /** ARN of the queue that hears of records given up on; without one they are lost, as on AWS. */
  readonly destination: string | undefined;
}

/**
 * Tells the on-failure destination where the records stand in the stream; the records themselves are not
 * sent.
 */
export const giveUpTo =
  ({ queues, trail, streamArn, destination }: GiveUpOptions): StreamMappingOptions['giveUp'] =>
  async (shard, records, condition, attempts) => {
    trail.fault(`${records.length} stream records were given up on: ${condition} after ${attempts} tries`);
    if (destination)
      await queues.send(destination, JSON.stringify(notice(streamArn, shard, records, condition, attempts)));
  };

/** @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
const notice = (
  streamArn: string,
  shardId: string,
  records: readonly StreamRecord[],
  condition: Condition,
  attempts: number,
): Json => ({
  requestContext: { condition, approximateInvokeCount: attempts },
  version: '1.0',
  timestamp: new Date().toISOString(),
  DDBStreamBatchInfo: {
    shardId,
    startSequenceNumber: records[0]?.sequence ?? '',
    endSequenceNumber: records.at(-1)?.sequence ?? '',
    batchSize: records.length,
    streamArn,
  },
});
