import { randomUUID } from 'node:crypto';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionError } from './function-error.ts';
import { type FunctionProcess, startProcess } from './function-process.ts';
import { invocationContext } from './invocation-context.ts';

/** A function and its processes, started when they are needed. */
export interface LocalFunction {
  readonly definition: FunctionDefinition;
  /** Handles one event; waits while all processes are busy. @throws FunctionError */
  readonly invoke: (event: Json) => Promise<Json>;
  /** Starts the first process ahead of need. @throws FunctionError when the bundle does not load */
  readonly warm: () => Promise<void>;
  /** Events that are being handled or wait. */
  readonly inFlight: () => number;
  /** The last error since the last success, for whoever asks why something does not settle. */
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
  const { definition } = options;
  const idle: FunctionProcess[] = [];
  const busy = new Set<FunctionProcess>();
  const waiting: ((process: FunctionProcess) => void)[] = [];
  let inFlight = 0;
  let lastError: Error | null = null;

  const start = () => startProcess({ ...options, clockOffset: options.clockOffset() });
  const take = async (): Promise<FunctionProcess> => {
    const free = idle.pop();
    if (free?.isAlive()) return occupy(free);
    if (free) return take();
    if (busy.size < options.size) return occupy(start());
    return new Promise((resolve) => waiting.push(resolve));
  };
  const occupy = (process: FunctionProcess) => {
    busy.add(process);
    return process;
  };
  const release = (process: FunctionProcess) => {
    busy.delete(process);
    const next = waiting.shift();
    if (next) return next(occupy(process.isAlive() ? process : start()));
    if (process.isAlive()) idle.push(process);
  };
  const handle = async (event: Json): Promise<Json> => {
    const process = await take();
    try {
      await process.ready;
      const result = await process.invoke({ ...invocationOf(definition, options.clockOffset()), event });
      lastError = null;
      return result;
    } catch (error) {
      lastError = error instanceof Error ? error : new FunctionError(definition.name, 'unknown', String(error));
      throw error;
    } finally {
      release(process);
    }
  };
  return {
    definition,
    invoke: (event) => {
      inFlight += 1;
      return handle(event).finally(() => {
        inFlight -= 1;
      });
    },
    warm: async () => {
      const process = await take();
      await process.ready.finally(() => release(process));
    },
    inFlight: () => inFlight,
    lastError: () => lastError,
    stop: async () => {
      await Promise.all([...idle, ...busy].map((process) => process.kill()));
    },
  };
}

const invocationOf = (definition: FunctionDefinition, clockOffset: number) => {
  const id = randomUUID();
  return { id, context: invocationContext(definition, id), deadline: Date.now() + definition.timeoutSeconds * 1000, clockOffset };
};
