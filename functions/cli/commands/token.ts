import { Command, Option } from 'commander';
import * as z from 'zod/mini';
import { CliError } from '../cli-error.ts';
import { checkedConnection } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';

interface TokenOptions {
  readonly as?: string;
  readonly school?: string;
  readonly client?: string;
  readonly control: string;
}

const answer = z.object({ token: z.optional(z.string()), message: z.optional(z.string()) });

/** @throws CliError where it is neither one person nor one service */
const askedFor = ({ as: person, school, client }: TokenOptions): object => {
  if (client !== undefined && person === undefined && school === undefined) return { client };
  if (client === undefined && person !== undefined && school !== undefined) return { school, person };
  throw new CliError(exitCodes.badInput, 'token needs --as and --school, or --client');
};

/**
 * `daybook token`: on one machine, a token of anybody who has a log-in, or of a service; a deployment's own
 * identity provider gives out its own.
 */
export const tokenCommand: MakeCommand = (terminal) =>
  new Command('token')
    .description('Prints a token of a person or a service; only the stack of one machine has them')
    .option('--as <person>', 'id of a person of the example trust, such as p-101')
    .option('--school <id>', 'school that the person belongs to; `_trust` for people of the trust')
    .option('--client <id>', 'client id of a service, in the place of a person')
    .addOption(
      new Option('--control <address>', 'what `.daybook/tokens` names as DAYBOOK_CONTROL')
        .env('DAYBOOK_CONTROL')
        .makeOptionMandatory(),
    )
    .action(async (options: TokenOptions) => {
      const { base } = checkedConnection({ url: options.control, token: 'none' });
      const body = JSON.stringify(askedFor(options));
      const response = await terminal
        .fetch(`${base}/control/token`, { method: 'POST', body })
        .catch(() => null);
      if (response === null)
        throw new CliError(exitCodes.noAnswer, `no answer from ${base}: is the stack running (npm start)?`);
      const { token, message } = answer.parse(await response.json());
      if (token === undefined) throw new CliError(exitCodes.badInput, message ?? 'no token was made');
      terminal.print(token);
    });
