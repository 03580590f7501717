import type { Stack } from 'aws-cdk-lib';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { TypescriptFunction } from '../constructs/typescript-function.ts';
import { type CommandSender, grantCommands } from './grant-commands.ts';

export interface ProcessesProps extends CommandSender {
  /** Names of the streams whose events a process may answer. */
  readonly streams: readonly string[];
}

/** Where what processes remember stands in the table of the read models. */
const links = ['*/~links/*'];

/** The function that runs every process: what follows from an event in other streams, as commands. */
export const addProcesses = (
  stack: Stack,
  { deployment, record, streams }: ProcessesProps,
): TypescriptFunction => {
  const { consumer } = new EventConsumer(stack, 'React', {
    bus: record.bus.bus,
    alarms: record.alarms,
    folder: 'react',
    description: 'Runs the processes: sends the commands that follow from events',
    streams,
    // Its commands must not crowd out those of people, who wait for an answer, where both append to one
    // stream.
    maxConcurrency: 5,
    memorySize: 1024,
    impact:
      'Steps that follow by themselves were not taken, such as asking for a device back when an agreement is withdrawn',
    runbook: 'a-process-stands-still',
  });
  grantCommands(consumer, { deployment, record });
  record.readModel.grantRead(consumer);
  record.readModel.grantOnKeys(consumer, links, 'PutItem');
  return consumer;
};
