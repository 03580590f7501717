import { randomUUID } from 'node:crypto';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { type FunctionProcess, startProcess } from './function-process.ts';
import { invocationContext } from './invocation-context.ts';
import { processQueue } from './process-queue.ts';

/** A function and its processes, started when they are needed. */
export interface LocalFunction {
  readonly definition: FunctionDefinition;
  /** Handles one event; waits while all processes are busy. @throws FunctionError */
  readonly invoke: (event: Json) => Promise<Json>;
  /** Starts the first process ahead of need. @throws FunctionError when the bundle does not load */
  readonly warm: () => Promise<void>;
  /** Events that are being handled or wait. */
  readonly inFlight: () => readonly Json[];
  /** The last error since the last success, for anyone who asks why something does not settle. */
  readonly lastError: () => Error | null;
  readonly stop: () => Promise<void>;
}

export interface PoolOptions {
  readonly definition: FunctionDefinition;
  /** Most processes at once. */
  readonly size: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly clockOffset: () => number;
  readonly onLine: (line: string) => void;
}

export function functionPool(options: PoolOptions): LocalFunction {
  const { definition, size, clockOffset } = options;
  const processes = processQueue(size, () => startProcess({ ...options, clockOffset: clockOffset() }));
  const inFlight = new Map<symbol, Json>();
  let lastError: Error | null = null;
  const withProcess = async <T>(use: (process: FunctionProcess) => Promise<T>): Promise<T> => {
    const process = await processes.take();
    return process.ready.then(() => use(process)).finally(() => processes.release(process));
  };
  const invoke = async (event: Json): Promise<Json> => {
    const id = Symbol(definition.name);
    inFlight.set(id, event);
    try {
      const result = await withProcess((process) =>
        process.invoke({ ...invocationOf(definition, clockOffset()), event }),
      );
      lastError = null;
      return result;
    } catch (error) {
      lastError = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      inFlight.delete(id);
    }
  };
  return {
    definition,
    invoke,
    warm: () => withProcess(async () => undefined),
    inFlight: () => [...inFlight.values()],
    lastError: () => lastError,
    stop: processes.stop,
  };
}

const invocationOf = (definition: FunctionDefinition, clockOffset: number) => {
  const id = randomUUID();
  return {
    id,
    context: invocationContext(definition, id),
    deadline: Date.now() + definition.timeoutSeconds * 1000,
    clockOffset,
  };
};
