import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Makes one command; `end` sets what the process ends with when that is not 0. */
export type MakeCommand = (terminal: Terminal, end: (code: ExitCode) => void) => Command;
