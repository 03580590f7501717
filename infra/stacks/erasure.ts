import type { Stack } from 'aws-cdk-lib';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import type { RecordStack } from './record-stack.ts';

export interface ErasureProps {
  readonly deployment: Deployment;
  readonly record: RecordStack;
}

/** Where a disposal stands, and the erasure of what was disposed of. */
const DISPOSALS = 'disposals';
/** Whose log-in is whose: that of somebody who is erased can be somebody else's. */
const RESERVATIONS = 'reservations';
/** Files of every school and record. */
const files = ['*/*/*'];

/**
 * The function that erases what two people disposed of. It alone may destroy keys; it can open nothing, make
 * no key, and record in no other stream but that log-ins are given up. In the archive it may put that something
 * was erased, and nothing else.
 */
export const addErasure = (stack: Stack, { deployment, record }: ErasureProps): EventConsumer => {
  const events = new EventConsumer(stack, 'Erase', {
    bus: record.bus.bus,
    alarms: record.alarms,
    folder: 'erase',
    description: 'Destroys the keys of what two people disposed of, and records it',
    streams: [DISPOSALS],
    maxConcurrency: 2,
    impact: 'What two people disposed of is not erased yet, or its erasure is not on record',
    runbook: 'an-erasure-stands-still',
  });
  const { consumer } = events;
  consumer.configure('TRUST_ID', deployment.trustId);
  record.eventLog.grantAppendOnFacts(consumer, [DISPOSALS, RESERVATIONS]);
  record.sealingKeys.grantDestroy(consumer);
  record.archive.grantErasures(consumer);
  record.evidence.grant(consumer, [{ actions: ['DeleteObject'], keys: files }]);
  return events;
};
