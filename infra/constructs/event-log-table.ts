import { Validations } from 'aws-cdk-lib';
import { AttributeType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { sharedByAll } from '../../events/log/wall/own-keys.ts';
import { partiQl, refusedByTheTable } from './refused-by-the-table.ts';
import { RetainedTable } from './retained-table.ts';
import type { TypescriptFunction } from './typescript-function.ts';

/** What nobody may do to the log, whatever a role says: change, delete, or write without the condition that a put carries. */
export const deniedOnTheLog = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  ...partiQl,
];

/** The book of original entry: one item a commit, never changed. Grants and configures at once; it has no grant to change or delete. */
export class EventLogTable extends Construct {
  private readonly log: RetainedTable;

  /** The table itself, for what watches it. */
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.log = new RetainedTable(this, 'Log', {
      variable: 'EVENT_LOG_TABLE',
      sortKey: AttributeType.NUMBER,
      stream: true,
      resourcePolicy: refusedByTheTable('AppendOnly', deniedOnTheLog),
    });
    this.table = this.log.table;
  }

  /** Load streams and append to them, relying on facts of others. */
  grantAppend(fn: TypescriptFunction): void {
    this.log.grant(fn, 'GetItem', 'Query', 'PutItem', 'ConditionCheckItem');
    this.grantShared(fn);
    // A log-in is one person's in the whole trust: it is reserved there.
    this.log.grantShared(fn, ['_trust/reservations/*'], 'PutItem');
  }

  /** Load streams, many at a time, and append to those of some names alone, relying on no facts. */
  grantAppendTo(fn: TypescriptFunction, streams: readonly string[]): void {
    this.log.grant(fn, 'GetItem', 'Query', 'BatchGetItem');
    const keys = streams.map((stream) => `*/${stream}/*`);
    this.log.grantOnKeys(fn, keys, 'PutItem');
  }

  /** Load streams and append to those of some names alone, relying on facts of others. */
  grantAppendOnFacts(fn: TypescriptFunction, streams: readonly string[]): void {
    this.log.grant(fn, 'GetItem', 'Query', 'ConditionCheckItem');
    this.grantShared(fn);
    const keys = streams.map((stream) => `*/${stream}/*`);
    this.log.grantOnKeys(fn, keys, 'PutItem');
  }

  /** Put into the access journals of every school who looked, and nothing anywhere else. */
  grantRecordAccess(fn: TypescriptFunction): void {
    this.log.grantLooks(fn);
  }

  /** Load streams. */
  grantRead(fn: TypescriptFunction): void {
    this.log.grantRead(fn);
    this.grantShared(fn);
  }

  /** Load streams, and read the commits of a stretch of the journal, many at a time. */
  grantReplay(fn: TypescriptFunction): void {
    this.log.grant(fn, 'GetItem', 'Query', 'BatchGetItem');
    this.grantShared(fn);
  }

  /** Load streams, and find all there are. */
  grantScan(fn: TypescriptFunction): void {
    this.log.grant(fn, 'GetItem', 'Query', 'Scan');
  }

  /** Who is known to the trust by which log-in: without it nobody could be let in anywhere. */
  private grantShared(fn: TypescriptFunction): void {
    this.log.grantShared(fn, sharedByAll.log, 'GetItem', 'Query');
  }

  /**
   * Hands every change to the function, in order an item, and never gives one up: no limit of retries or of age.
   * The batch is small so that a page of the journal stays one cheap item.
   */
  feed(fn: TypescriptFunction): void {
    const { tableStreamArn } = this.log.table;
    if (!tableStreamArn)
      throw new Error('the log has no stream to feed a function from, expected one with old and new images');
    Grant.addToPrincipal({ grantee: fn, actions: readStream, resourceArns: [tableStreamArn] });
    const mapping = new EventSourceMapping(fn, 'LogStream', {
      target: fn.serving,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      parallelizationFactor: 1,
      retryAttempts: -1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
    });
    mapping.node.addDependency(findStreams(fn));
  }
}

const readStream = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];

/** In a policy of its own, so that its wildcard is acknowledged for nothing else. */
const findStreams = (fn: TypescriptFunction): Policy => {
  const policy = new Policy(fn, 'FindStreams', {
    statements: [new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] })],
  });
  policy.attachToRole(fn.role);
  Validations.of(policy).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'dynamodb:ListStreams, which Lambda demands of a stream consumer, can only be allowed on all resources.',
  });
  return policy;
};
