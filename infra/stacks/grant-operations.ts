import type { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { RecordStack } from './record-stack.ts';

/** Where the states of operations stand in the table of the read models; rows stand under other keys. */
const ownKeys = ['_trust/~operations'];

/** Lets a function look up operations and note how they go; never touch a row. */
export const grantOperations = (fn: TypescriptFunction, { readModel }: RecordStack): void => {
  readModel.grantOnKeys(fn, ownKeys, 'GetItem', 'PutItem');
};
