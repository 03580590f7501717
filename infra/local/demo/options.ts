import { parseArgs } from 'node:util';
import { LocalStackError } from '../local-stack-error.ts';

/** What the demo can be asked to break, to see that its checks find it. */
export const breakable = ['relay', 'mail', 'projection', 'log'] as const;
export type Breakable = (typeof breakable)[number];

export interface DemoOptions {
  /** None: all of it must hold. */
  readonly broken: readonly Breakable[];
  /** Whether the story goes on over the second half-term. */
  readonly isYear: boolean;
  readonly help: boolean;
}

export const usage = `npm run demo -- [options]

  --year                              go on over the second half-term, and end with the report of it
  --break relay|mail|projection|log   break a part on purpose, or several, separated by commas;
                                      the demo then exits with 1 and names them
  --help                              show this text

Plays a September at two invented schools over HTTP, in memory, and what became of it by half-term;
then checks that all of it holds.`;

/** @throws LocalStackError for an option or a part that does not exist */
export function demoOptions(args: readonly string[]): DemoOptions {
  const values = parse(args);
  const named = values.break?.split(',') ?? [];
  const unknown = named.find((part) => !isBreakable(part));
  if (unknown !== undefined)
    throw new LocalStackError(`--break takes ${breakable.join(', ')}, not ${unknown}`);
  const broken = named.filter(isBreakable);
  return { broken, isYear: values.year ?? false, help: values.help ?? false };
}

const isBreakable = (part: string): part is Breakable => breakable.some((one) => one === part);

const asked = {
  break: { type: 'string' },
  year: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: asked }).values;
  } catch (cause) {
    throw new LocalStackError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, {
      cause,
    });
  }
}
