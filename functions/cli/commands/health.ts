import { Command } from 'commander';
import { healthShape } from '../asking/health-shape.ts';
import { healthText } from '../asking/health-text.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, connected } from '../options.ts';

/**
 * `daybook health`: how journals, checkpoints, queues and sweeps are; ends with 1 when a person has to look
 * at something.
 */
export const healthCommand: MakeCommand = (terminal, end) =>
  connected(
    new Command('health').description(
      "Says whether the trust's journals, checkpoints, queues and sweeps are well",
    ),
  ).action(async (options: ConnectionOptions) => {
    const { body } = await apiOf(options, terminal).send({ path: '/v1/trust/health', answer: healthShape });
    terminal.print(options.json ? JSON.stringify(body) : healthText(body));
    if (!body.isWell) end(exitCodes.doesNotHold);
  });
