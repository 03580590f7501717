import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import type { SetUpCommand } from '../../functions/cli/setting-up/trust-file.ts';
import { exampleAdministrator } from '../../infra/local/identity/issuer.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import type { StackOptions } from '../../infra/local/stack.ts';
import { firstDay } from './first-day.ts';

/**
 * A stack for one file alone, with the example trust set up on the first day of the term. It takes a quarter
 * of a minute: most files do with a school of their own on the shared one (`ownSchool`).
 */
export async function startSeeded(
  options: Partial<StackOptions> = {},
  change = (command: SetUpCommand) => command,
): Promise<LocalStack> {
  // Seconds of imports, which the other files need not wait for.
  const [{ startStack }, { exampleTenants, setUp }] = await Promise.all([
    import('../../infra/local/stack.ts'),
    import('./set-up.ts'),
  ]);
  const stack = await startStack({ memory: true, assemblyDir: inject('assemblyDir'), ...options });
  stack.setTime(firstDay);
  const changed = (await exampleTenants()).map(({ tenant, stages }) => ({
    tenant,
    stages: stages.map((stage) => stage.map(change)),
  }));
  await setUp(stack, changed);
  return stack;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
  readonly body: any;
}

export interface Sending {
  readonly as?: string;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string | null;
}

/** Pages are texts. */
const bodyOf = (text: string, headers: Headers): unknown => {
  if (headers.get('content-type')?.startsWith('text/') === true) return text;
  return text === '' ? null : JSON.parse(text);
};

/** Speaks HTTP with a running stack. */
export const client = (stack: Pick<LocalStack, 'url' | 'tokenFor'>) => {
  const request = async (
    path: string,
    init: RequestInit,
    { as = exampleAdministrator, token, headers = {} }: Sending,
  ): Promise<Answer> => {
    const bearer = token === undefined ? await stack.tokenFor(as) : token;
    const response = await fetch(`${stack.url}${path}`, {
      ...init,
      headers: { ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...init.headers, ...headers },
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: bodyOf(text, response.headers),
    };
  };
  const post = (path: string, body: unknown, sending: Sending = {}): Promise<Answer> => {
    const key = sending.key === undefined ? randomUUID() : sending.key;
    const isWritten = typeof body === 'string' || body instanceof Uint8Array;
    const text = isWritten ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body);
    return request(
      path,
      {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      },
      sending,
    );
  };
  return { post, get: (path: string, sending: Sending = {}) => request(path, { method: 'GET' }, sending) };
};
