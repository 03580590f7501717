import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line. Resolves to what the process ends with; never throws. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  let exitCode: ExitCode = exitCodes.ok;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (terminal.stopped.aborted) return exitCodes.ok;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.badInput;
    terminal.warn(`daybook: ${messageOf(error)}`);
    return error instanceof CliError ? error.exitCode : exitCodes.doesNotHold;
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
