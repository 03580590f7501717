import { parseArgs } from 'node:util';
import { LocalStackError } from '../local-stack-error.ts';

/** What the demo can be told to break, to see that its checks find it. */
export const breakable = ['relay', 'mail', 'projection', 'log'] as const;
export type Breakable = (typeof breakable)[number];

export interface DemoOptions {
  readonly broken: Breakable | null;
  readonly help: boolean;
}

export const usage = `npm run demo -- [options]

  --break relay|mail|projection|log   break a part on purpose; the demo then exits with 1 and names it
  --help                              show this text

Plays a school day at two invented schools over HTTP, in memory, and checks that all of it holds.`;

/** @throws LocalStackError for an option or a part that does not exist */
export function demoOptions(args: readonly string[]): DemoOptions {
  const values = parse(args);
  const broken = breakable.find((part) => part === values.break) ?? null;
  if (values.break !== undefined && broken === null)
    throw new LocalStackError(`--break takes ${breakable.join(', ')}, not ${values.break}`);
  return { broken, help: values.help ?? false };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { break: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (cause) {
    throw new LocalStackError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, { cause });
  }
}
