import { Command } from 'commander';
import { lettersShape, queuesShape } from '../asking/dead-letters-shape.ts';
import { lettersText, queuesText } from '../asking/dead-letters-text.ts';
import { CliError } from '../cli-error.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { operate, operationText } from '../operation.ts';
import { apiOf, type ConnectionOptions, connected } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface RedriveOptions extends ConnectionOptions {
  readonly message?: string;
  readonly yes?: true;
}

/** What is printed, as it came and in words, and whether a person has to look at it. */
interface Said {
  readonly body: unknown;
  readonly text: string;
  readonly code: ExitCode;
}

/**
 * `daybook redrive`: which functions gave messages up; with a function what these are about; with `--yes` sends
 * them back to its queue, or one of them. Nothing moves without it.
 */
export const redriveCommand: MakeCommand = (terminal, end) =>
  connected(
    new Command('redrive')
      .description(
        'Says which messages functions gave up and what they are about; with --yes sends them back',
      )
      .argument('[function]', 'name of the function, such as project')
      .option('--message <id>', 'only this one')
      .option('--yes', 'send back to the queue'),
  ).action(async (name: string | undefined, options: RedriveOptions) => {
    const { body, text, code } = await said(name, options, terminal);
    terminal.print(options.json ? JSON.stringify(body) : text);
    if (code !== exitCodes.ok) end(code);
  });

const said = (name: string | undefined, options: RedriveOptions, terminal: Terminal): Promise<Said> => {
  if (name === undefined) return saidOfAll(options, terminal);
  return options.yes ? sentBack(name, options, terminal) : saidOf(name, options, terminal);
};

const codeWhere = (isWell: boolean): ExitCode => (isWell ? exitCodes.ok : exitCodes.doesNotHold);

/** @throws CliError where something was to be sent back, and it is not said of which function */
const saidOfAll = async (options: RedriveOptions, terminal: Terminal): Promise<Said> => {
  if (options.yes || options.message !== undefined)
    throw new CliError(exitCodes.badInput, 'name the function whose messages these are');
  const { body } = await apiOf(options, terminal).send({ path: '/v1/trust/queues', answer: queuesShape });
  const hasNone = body.queues.every(({ deadLetters }) => deadLetters.messages === 0);
  return { body, text: queuesText(body), code: codeWhere(hasNone && body.unreadable.length === 0) };
};

/** @throws CliError where the one that was asked for is not among them */
const saidOf = async (
  name: string,
  { message, ...options }: RedriveOptions,
  terminal: Terminal,
): Promise<Said> => {
  const path = `${pathOf(name)}/dead-letters`;
  const { body } = await apiOf(options, terminal).send({ path, answer: lettersShape });
  const deadLetters = body.deadLetters.filter((one) => message === undefined || one.message === message);
  if (message !== undefined && deadLetters.length === 0)
    throw new CliError(exitCodes.badInput, 'no such message is among the dead letters that were looked at');
  const shown = { ...body, deadLetters };
  return { body: shown, text: lettersText(shown), code: codeWhere(body.messages === 0) };
};

const sentBack = async (
  name: string,
  { message, ...options }: RedriveOptions,
  terminal: Terminal,
): Promise<Said> => {
  const one = message === undefined ? '' : `/dead-letters/${encodeURIComponent(message)}`;
  const moved = await operate(apiOf(options, terminal), `${pathOf(name)}${one}/redrive`, terminal);
  return { body: moved, text: operationText(moved), code: codeWhere(moved.status !== 'failed') };
};

const pathOf = (name: string): string => `/v1/trust/queues/${encodeURIComponent(name)}`;
