import * as z from 'zod/mini';
import type { SetUpCommand } from '../trusts/shape/types.ts';
import { daybookAs, daybookWith } from './command-line.ts';
import { exampleAdministrator } from './identity/issuer.ts';
import type { LocalStack } from './local-stack.ts';
import { LocalStackError } from './local-stack-error.ts';
import { project } from './stack.ts';
import { json } from './template/template.ts';

const files = ['set-up', '--trust', 'fernhill', '--people', `${project}infra/trusts/fernhill/people.csv`];

const outcomes = z.array(z.object({ tenant: z.string(), recorded: z.number(), repeated: z.number() }));
const commands: z.ZodMiniType<readonly SetUpCommand[]> = z.array(
  z.object({ key: z.string(), path: z.string(), body: z.record(z.string(), json) }),
);

export interface SetUp {
  readonly recorded: number;
  /** Commands that an earlier start had recorded. */
  readonly repeated: number;
}

/**
 * Sets the example trust up as a deployer does: by `npx daybook set-up`. @throws LocalStackError with its
 * words when that fails
 */
export async function setUpExample(stack: Pick<LocalStack, 'url' | 'tokenFor' | 'faults'>): Promise<SetUp> {
  const daybook = await daybookAs(stack, exampleAdministrator);
  const { code, printed, output } = await daybook(...files, '--json');
  if (code !== 0)
    throw new LocalStackError(
      ['the example trust was not set up', output, ...stack.faults().slice(-3)].join('\n  '),
    );
  const done = outcomes.parse(JSON.parse(printed));
  const sum = (of: (one: (typeof done)[number]) => number) => done.reduce((all, one) => all + of(one), 0);
  return { recorded: sum(({ recorded }) => recorded), repeated: sum(({ repeated }) => repeated) };
}

/** What setting the example trust up sends. */
export async function exampleCommands(): Promise<readonly SetUpCommand[]> {
  const { code, printed, output } = await daybookWith({})(...files, '--check', '--json');
  if (code !== 0) throw new LocalStackError(output);
  return commands.parse(JSON.parse(printed));
}

const linked = z.object({ subject: z.string() });
const LINK = /^\/v1\/schools\/([^/]+)\/people\/([^/]+)\/link-log-in$/;

/** Subjects of the example trust's log-ins by `<school>/<person>`, from the commands that link them. */
export const logInsIn = (sent: readonly SetUpCommand[]): ReadonlyMap<string, string> =>
  new Map(
    sent.flatMap(({ path, body }) => {
      const [, school, person] = LINK.exec(path) ?? [];
      const subject = linked.safeParse(body).data?.subject;
      return school && person && subject
        ? [[`${school}/${person}`, subject.slice(subject.indexOf('|') + 1)]]
        : [];
    }),
  );
