import { Command } from 'commander';
import { meShape, meText } from '../asking/me-text.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, connected } from '../options.ts';

/** `daybook me`: who the holder of the token is, in which schools, and what they may do. */
export const meCommand: MakeCommand = (terminal) =>
  connected(
    new Command('me').description(
      'Says who you are, in which schools, with which roles, and what you may do',
    ),
  ).action(async (options: ConnectionOptions) => {
    const { body } = await apiOf(options, terminal).send({ path: '/v1/me', answer: meShape });
    terminal.print(options.json ? JSON.stringify(body) : meText(body));
  });
