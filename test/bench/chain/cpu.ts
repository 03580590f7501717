import { readdirSync, readFileSync } from 'node:fs';

/**
 * CPU time of the stack's processes so far, in milliseconds by name: functions, engine, and what runs them.
 */
export type CpuTimes = ReadonlyMap<string, number>;

/** One tick of `/proc/<pid>/stat`, in milliseconds: USER_HZ is 100 on every Linux. */
const TICK_MS = 10;

/**
 * Read from `/proc`, so nothing on other systems. What a process used says what a command costs, whatever
 * else runs on the machine; how late it was does not.
 */
export const cpuTimes = (): CpuTimes => {
  const times = new Map<string, number>();
  for (const pid of pids()) {
    const [name, ms] = timeOf(pid) ?? [];
    if (name !== undefined && ms !== undefined) times.set(name, (times.get(name) ?? 0) + ms);
  }
  return times;
};

/** What each used for one of so many commands, the busiest first; what used nothing is left out. */
export const cpuPerCommand = (
  before: CpuTimes,
  after: CpuTimes,
  commands: number,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...after]
      .map(([name, ms]) => [name, Number(((ms - (before.get(name) ?? 0)) / commands).toFixed(1))] as const)
      .filter(([, ms]) => ms > 0)
      .sort(([, a], [, b]) => b - a),
  );

const pids = (): readonly string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

/** This process and its children; null for others, and for what ended meanwhile. */
const timeOf = (pid: string): readonly [string, number] | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const [parent, user, system] = [fields[1], Number(fields[11]), Number(fields[12])];
    const own = String(process.pid);
    return pid === own || parent === own ? [nameOf(pid), (user + system) * TICK_MS] : null;
  } catch {
    return null;
  }
};

const nameOf = (pid: string): string => {
  if (pid === String(process.pid)) return 'stack and load';
  const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  const ofFunction = environment.find((one) => one.startsWith('AWS_LAMBDA_FUNCTION_NAME='));
  return ofFunction?.split('=')[1] ?? 'engine';
};
