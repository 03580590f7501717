import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';

/** From the stack to a function's process: one event to handle. */
export interface Invocation {
  readonly id: string;
  readonly event: Json;
  readonly context: InvocationContext;
  /** When the process will be killed, real time, milliseconds since 1970. */
  readonly deadline: number;
  /** Milliseconds by which the control clock is ahead of the real one. */
  readonly clockOffset: number;
}

/** The plain part of Lambda's context object. */
export interface InvocationContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly callbackWaitsForEmptyEventLoop: boolean;
}

const failure = z.object({ errorType: z.string(), errorMessage: z.string() });
export type Failure = z.output<typeof failure>;

/**
 * From a function's process to the stack. A result is JSON text, as a Lambda runtime would post it; absent
 * for undefined.
 */
export const processMessage = z.union([
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('broken'), failure }),
  z.object({ kind: z.literal('result'), id: z.string(), json: z.optional(z.string()) }),
  z.object({ kind: z.literal('error'), id: z.string(), failure }),
]);
export type ProcessMessage = z.output<typeof processMessage>;
