import type { RequestListener } from 'node:http';
import { listen } from '../../../infra/local/http/listen.ts';
import { readBody } from '../../../infra/local/http/read-body.ts';
import { startForTests } from './start-for-tests.ts';

const STOP_WITHIN_MS = 10_000;

// The process of a stack that test files share: it starts the stack when the first file asks for something,
// and ends with its parent.

let starting: ReturnType<typeof startForTests> | undefined;

process.on('disconnect', async () => {
  // What did not start, or does not stop, ends with the process.
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await starting?.then(({ stop }) => stop()).catch(() => undefined);
  process.exit(0);
});
// Ctrl-C reaches the whole process group; the parent decides when this one ends.
process.on('SIGINT', () => undefined);

/** `POST /<method>` with its arguments as a JSON list. */
const answer: RequestListener = async (request, response) => {
  const reply = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
  try {
    starting ??= startForTests();
    const methods: Readonly<Record<string, (...given: never[]) => unknown>> = (await starting).methods;
    const method = methods[request.url?.slice(1) ?? ''];
    const given: never[] = JSON.parse((await readBody(request, 1_000_000))?.toString() ?? '[]');
    reply(200, { value: await method?.(...given) });
  } catch (error) {
    reply(500, { message: error instanceof Error ? error.message : String(error) });
  }
};

const { url } = await listen(answer);
process.send?.(url);
