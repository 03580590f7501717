import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { operate, operationText } from '../operation.ts';
import { apiOf, type ConnectionOptions, connected } from '../options.ts';

/** `daybook sweep`: compares log, journal and read models now instead of at night. */
export const sweepCommand: MakeCommand = (terminal, end) =>
  connected(
    new Command('sweep').description(
      'Compares log, journal and lists of the whole trust, and hands over what is missing',
    ),
  ).action(async (options: ConnectionOptions) => {
    const result = await operate(apiOf(options, terminal), '/v1/trust/sweeps', terminal);
    terminal.print(options.json ? JSON.stringify(result) : operationText(result));
    if (result.status === 'failed') end(exitCodes.doesNotHold);
  });
