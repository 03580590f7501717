import { randomUUID } from 'node:crypto';
import type { Context, DynamoDBRecord, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Consumer, Site } from './site.ts';

export const messageOf = (body: string): SQSRecord =>
  ({ messageId: randomUUID(), body, attributes: { ApproximateReceiveCount: '1' } }) as SQSRecord;

/** Ids of the messages that failed. */
export const deliver = async (
  consumer: Consumer,
  records: readonly SQSRecord[],
): Promise<ReadonlySet<string>> => {
  const { batchItemFailures } = await consumer.consume({ Records: [...records] } as SQSEvent, {} as Context);
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};

/** The undisturbed way: everything once, in order, and nothing dies. */
export const runCalmly = async (site: Site, records: readonly DynamoDBRecord[]): Promise<void> => {
  const { batchItemFailures } = await site.relay.handle([...records]);
  if (batchItemFailures.length > 0) throw new Error('the relay failed though nothing disturbed it');
  for (const { stream, body } of site.published.splice(0)) {
    for (const consumer of site.consumers.filter(({ takes }) => takes(stream))) {
      if ((await deliver(consumer, [messageOf(body)])).size > 0)
        throw new Error(`${consumer.name} failed though nothing disturbed it`);
    }
  }
};
