import type { LocalStack } from './local-stack.ts';
import { LocalStackError } from './local-stack-error.ts';

/** One command of the API with an idempotency key that never changes: sent again, it changes nothing. */
export interface SeedCommand {
  readonly key: string;
  /** Path below the API's address. */
  readonly path: string;
  readonly body: object;
}

export interface SeedOptions {
  readonly stack: Pick<LocalStack, 'url' | 'bootstrapToken' | 'faults'>;
  readonly commands: readonly SeedCommand[];
  /** Called after each command. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SeedResult {
  readonly recorded: number;
  /** Commands that had been recorded at an earlier start. */
  readonly repeated: number;
}

/**
 * Sets the trust up through the API as its bootstrap log-in: all schools at once, the commands of each one after another.
 * @throws LocalStackError with the API's own words when a command is not accepted; then no more are sent
 */
export async function seed({
  stack,
  commands,
  onProgress = () => undefined,
}: SeedOptions): Promise<SeedResult> {
  const token = await stack.bootstrapToken();
  let [done, repeated, isRefused] = [0, 0, false];
  const send = async (command: SeedCommand): Promise<void> => {
    const response = await fetch(new URL(command.path, stack.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': command.key,
      },
      body: JSON.stringify(command.body),
    });
    if (!response.ok) throw new LocalStackError(await refusal(command, response, stack.faults()));
    await response.arrayBuffer();
    done += 1;
    if (response.headers.get('idempotency-replayed') === 'true') repeated += 1;
    onProgress(done, commands.length);
  };
  const sendAll = async (ofSchool: readonly SeedCommand[]): Promise<void> => {
    try {
      for (const command of ofSchool) if (!isRefused) await send(command);
    } catch (error) {
      isRefused = true;
      throw error;
    }
  };
  await Promise.all([...Map.groupBy(commands, schoolOf).values()].map(sendAll));
  return { recorded: commands.length - repeated, repeated };
}

/** `/v1/schools/<school>/…` */
const schoolOf = ({ path }: SeedCommand): string => path.split('/')[3] ?? '';

async function refusal(
  { path, key }: SeedCommand,
  response: Response,
  faults: readonly string[],
): Promise<string> {
  const because = response.status >= 500 ? faults.slice(-3).map((fault) => `\n  ${fault}`) : [];
  return `the set-up command ${key} (POST ${path}) was answered with ${response.status}: ${await response.text()}${because.join('')}`;
}
