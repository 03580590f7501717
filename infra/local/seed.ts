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
  /** Told after each command. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SeedResult {
  readonly recorded: number;
  /** Commands that had been recorded at an earlier start. */
  readonly repeated: number;
}

/**
 * Sets the trust up through the API, one command after another, as its bootstrap log-in.
 * @throws LocalStackError with the API's own words when a command is not accepted
 */
export async function seed({ stack, commands, onProgress = () => undefined }: SeedOptions): Promise<SeedResult> {
  const token = await stack.bootstrapToken();
  let repeated = 0;
  for (const [index, command] of commands.entries()) {
    const response = await fetch(new URL(command.path, stack.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': command.key },
      body: JSON.stringify(command.body),
    });
    if (!response.ok) throw new LocalStackError(await refusal(command, response, stack.faults()));
    await response.arrayBuffer();
    if (response.headers.get('idempotency-replayed') === 'true') repeated += 1;
    onProgress(index + 1, commands.length);
  }
  return { recorded: commands.length - repeated, repeated };
}

async function refusal({ path, key }: SeedCommand, response: Response, faults: readonly string[]): Promise<string> {
  const because = response.status >= 500 ? faults.slice(-3).map((fault) => `\n  ${fault}`) : [];
  return `the set-up command ${key} (POST ${path}) was answered with ${response.status}: ${await response.text()}${because.join('')}`;
}
