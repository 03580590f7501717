import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { vi } from 'vitest';

/** A message as it came, and whether the package of Standard Webhooks verifies it with the key. */
interface Got {
  readonly id: string;
  readonly isTest: boolean;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Verifies as at the time of the message: the clock of the stack is not that of the test. */
export const isVerified = ({ body, headers }: Got, key: string): boolean => {
  vi.useFakeTimers({ toFake: ['Date'], now: Number(headers['webhook-timestamp']) * 1000 });
  try {
    new Webhook(key).verify(body, { ...headers });
    return true;
  } catch {
    return false;
  } finally {
    vi.useRealTimers();
  }
};

/** A receiver of webhooks on this machine, which answers with the status that it is set to. */
export const webhookReceiver = async () => {
  const got: Got[] = [];
  const state = { status: 204 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const id = headers['webhook-id'] ?? '';
      if (state.status < 300) got.push({ id, isTest: headers['daybook-test'] === 'true', body, headers });
      response.writeHead(state.status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...{ got, state },
    address: `https://desk.localhost:${port}/daybook`,
    /** Ids of events, in the order in which they came. */
    ids: () => got.filter(({ isTest }) => !isTest).map(({ id }) => id),
    close: () => server.close(),
  };
};
