import type { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import type { RecordStack } from './record-stack.ts';

export interface CommandSender {
  readonly deployment: Deployment;
  readonly record: RecordStack;
}

/** Lets a function run commands: append to the log, and seal what is personal. */
export const grantCommands = (fn: TypescriptFunction, { deployment, record }: CommandSender): void => {
  fn.configure('TRUST_ID', deployment.trustId);
  record.eventLog.grantAppend(fn);
  record.sealingKeys.grantSeal(fn);
};
