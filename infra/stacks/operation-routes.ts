import type { CommandApi } from '../constructs/command-api.ts';
import type { TypescriptFunction, TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import { grantOperations } from './grant-operations.ts';
import type { RecordStack } from './record-stack.ts';

export interface OperationRoutesProps {
  readonly api: CommandApi;
  readonly record: RecordStack;
  /** Makes a function that knows callers by their tokens. */
  readonly reading: (id: string, props: TypescriptFunctionProps) => TypescriptFunction;
}

/** The routes that begin a rebuild or a sweep, and tell how it goes. */
export const addOperationRoutes = ({ api, record, reading }: OperationRoutesProps): void => {
  const operations = reading('Operations', { folder: 'operations', description: 'Takes requests for rebuilds and sweeps' });
  grantOperations(operations, record);
  record.bus.grantRequest(operations);
  api.addActions(['/v1/schools/{schoolId}/rebuilds/{model}', '/v1/trust/rebuilds/{model}', '/v1/trust/sweeps'], operations);
  api.addReads(['/v1/trust/operations/{operation}'], operations);
};
