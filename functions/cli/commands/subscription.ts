import { Command } from 'commander';
import * as z from 'zod/mini';
import { kebabOf } from '../../shared/http/command-names.ts';
import type { Api } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface SubscriptionOptions extends ConnectionOptions {
  readonly school: string;
}

const recorded = z.object({
  events: z.array(z.object({ type: z.string(), version: z.number() })),
  key: z.optional(z.string()),
});
const record = z.object({
  state: z.object({
    subscribed: z.object({
      test: z.object({
        asked: z.number(),
        isAnswered: z.boolean(),
        refused: z.nullable(z.object({ refusal: z.string(), status: z.nullable(z.number()) })),
      }),
    }),
  }),
});

const PAUSE_MS = 500;
/** A target has ten seconds; the event has to travel, too. */
const LONGEST_MS = 60_000;

const pathOf = ({ school }: SubscriptionOptions, id: string): string =>
  `/v1/schools/${school}/subscriptions/${encodeURIComponent(id)}`;

/** Sends a command without a body. */
const order = (api: Api, path: string, command: string, terminal: Terminal) =>
  api.send({
    path: `${path}/${kebabOf(command)}`,
    method: 'POST',
    key: terminal.newKey(),
    body: {},
    answer: recorded,
  });

const action = (name: string, description: string) =>
  schoolScoped(new Command(name).description(description)).argument(
    '<subscription>',
    'id of the subscription',
  );

type Test = z.output<typeof record>['state']['subscribed']['test'];

/** @throws CliError where it is not answered within a minute */
const answered = async (
  { api, path, terminal }: { readonly api: Api; readonly path: string; readonly terminal: Terminal },
  asked: number | undefined,
): Promise<Test> => {
  const until = terminal.now() + LONGEST_MS;
  for (;;) {
    const { test: one } = (await api.send({ path, answer: record })).body.state.subscribed;
    if (one.isAnswered && one.asked === asked) return one;
    if (terminal.stopped.aborted || terminal.now() > until)
      throw new CliError(exitCodes.doesNotHold, 'the test has no answer yet; the record will have it');
    await terminal.wait(PAUSE_MS);
  }
};

const textOf = ({ refused }: Test): string => {
  if (refused === null) return 'the target took the test message';
  const status = refused.status === null ? '' : ` (${refused.status})`;
  return `the target did not take the test message: ${refused.refusal}${status}`;
};

const test: MakeCommand = (terminal, end) =>
  action('test', 'Sends its target a test message, and says whether it took it').action(
    async (id: string, options: SubscriptionOptions) => {
      const api = apiOf(options, terminal);
      const path = pathOf(options, id);
      const { body } = await order(api, path, 'TestSubscription', terminal);
      const one = await answered({ api, path, terminal }, body.events[0]?.version);
      const { refused } = one;
      terminal.print(options.json ? JSON.stringify({ taken: refused === null, refused }) : textOf(one));
      if (refused !== null) end(exitCodes.doesNotHold);
    },
  );

const key: MakeCommand = (terminal) =>
  action('key', 'Prints the newest key of a webhook, once').action(
    async (id: string, options: SubscriptionOptions) => {
      const { body } = await order(
        apiOf(options, terminal),
        pathOf(options, id),
        'ShowSubscriptionKey',
        terminal,
      );
      if (body.key === undefined) throw new CliError(exitCodes.doesNotHold, 'no key was answered');
      terminal.print(options.json ? JSON.stringify({ key: body.key }) : body.key);
    },
  );

const redrive: MakeCommand = (terminal) =>
  action('redrive', 'Sends its target again what it had refused, and was put aside').action(
    async (id: string, options: SubscriptionOptions) => {
      await order(apiOf(options, terminal), pathOf(options, id), 'RedriveSubscription', terminal);
      terminal.print(options.json ? JSON.stringify({ asked: true }) : `what ${id} had refused is sent again`);
    },
  );

/** `daybook subscription`: tries the target of a subscription, shows its key, sends again what it had refused. */
export const subscriptionCommand: MakeCommand = (terminal, end) => {
  const group = new Command('subscription').description('Tests a subscription, shows its key, sends again');
  for (const make of [test, key, redrive]) {
    const own = make(terminal, end).exitOverride();
    own.configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    });
    group.addCommand(own);
  }
  return group;
};
