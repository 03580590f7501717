import { Command, Option } from 'commander';
import * as z from 'zod/mini';
import { CliError } from '../cli-error.ts';
import { checkedConnection } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';

interface TokenOptions {
  readonly as: string;
  readonly school: string;
  readonly control: string;
}

const answer = z.object({ token: z.optional(z.string()), message: z.optional(z.string()) });

/**
 * `daybook token`: on one machine, a token of anybody who has a log-in; a deployment's own identity provider
 * gives its people theirs.
 */
export const tokenCommand: MakeCommand = (terminal) =>
  new Command('token')
    .description('Prints a token of a person of the example trust; only the stack of one machine has them')
    .requiredOption('--as <person>', 'id of the person, such as p-101')
    .requiredOption('--school <id>', 'school that the person belongs to; `_trust` for people of the trust')
    .addOption(
      new Option('--control <address>', 'what `.daybook/tokens` names as DAYBOOK_CONTROL')
        .env('DAYBOOK_CONTROL')
        .makeOptionMandatory(),
    )
    .action(async ({ as: person, school, control }: TokenOptions) => {
      const { base } = checkedConnection({ url: control, token: 'none' });
      const body = JSON.stringify({ school, person });
      const response = await terminal
        .fetch(`${base}/control/token`, { method: 'POST', body })
        .catch(() => null);
      if (response === null)
        throw new CliError(exitCodes.noAnswer, `no answer from ${base}: is the stack running (npm start)?`);
      const { token, message } = answer.parse(await response.json());
      if (token === undefined) throw new CliError(exitCodes.badInput, message ?? 'no token was made');
      terminal.print(token);
    });
