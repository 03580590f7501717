import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';
import { AlarmedQueue } from '../constructs/alarmed-queue.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';

/** The queues of one function. */
export interface FunctionQueues {
  /** Folder of the function. */
  readonly name: string;
  /** Where it takes messages from; null for one that no queue calls. */
  readonly queue: IQueue | null;
  readonly deadLetters: IQueue;
}

/**
 * Every queue of an app that stands so far, by function: found, not listed, so that a new one can't be left
 * out.
 */
export const queuesIn = (app: IConstruct): readonly FunctionQueues[] => {
  const constructs = app.node.findAll();
  const called = constructs.filter((one) => one instanceof AlarmedQueue);
  const others = constructs
    .filter((one) => one instanceof DeadLetterQueue)
    .filter(({ node }) => !(node.scope instanceof AlarmedQueue));
  return [
    ...called.map((one) => ({ name: nameOf(one), queue: one.queue, deadLetters: one.deadLetters })),
    ...others.map((one) => ({ name: nameOf(one), queue: null, deadLetters: one.queue })),
  ];
};

/**
 * What belongs to no function by its place holds what the relay could not publish, or what it is called
 * after.
 */
const nameOf = (construct: IConstruct): string => {
  const owner = construct.node.scopes.findLast(
    (one) => one instanceof TypescriptFunction || one instanceof EventConsumer,
  );
  if (owner instanceof TypescriptFunction) return owner.folder;
  if (owner instanceof EventConsumer) return owner.consumer.folder;
  return construct.node.id === 'Unpublished' ? 'relay' : construct.node.id.toLowerCase();
};
