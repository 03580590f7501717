import type { FunctionProcess } from './function-process.ts';

/**
 * Processes of one function: at most `size` at once, each lent to one event at a time, in the order of
 * asking.
 */
export interface ProcessQueue {
  readonly take: () => Promise<FunctionProcess>;
  readonly release: (process: FunctionProcess) => void;
  readonly stop: () => Promise<void>;
}

export function processQueue(size: number, start: () => FunctionProcess): ProcessQueue {
  const idle: FunctionProcess[] = [];
  const busy = new Set<FunctionProcess>();
  const waiting: ((process: FunctionProcess) => void)[] = [];
  let isStopped = false;
  const lend = (process: FunctionProcess): FunctionProcess => {
    busy.add(process);
    return process;
  };
  const freeProcess = (): FunctionProcess | undefined => {
    const free = idle.pop();
    return free === undefined || free.isAlive() ? free : freeProcess();
  };
  return {
    take: async () => {
      if (isStopped) throw new Error('the stack has stopped');
      const free = freeProcess();
      if (free) return lend(free);
      return busy.size < size ? lend(start()) : new Promise((resolve) => waiting.push(resolve));
    },
    release: (process) => {
      busy.delete(process);
      if (isStopped) return;
      const next = waiting.shift();
      if (next) next(lend(process.isAlive() ? process : start()));
      else if (process.isAlive()) idle.push(process);
    },
    stop: async () => {
      isStopped = true;
      await Promise.all([...idle, ...busy].map((process) => process.kill()));
    },
  };
}
