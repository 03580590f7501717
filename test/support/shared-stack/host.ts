import type { RequestListener } from 'node:http';
import { listen } from '../../../infra/local/http/listen.ts';
import { readBody } from '../../../infra/local/http/read-body.ts';
import { startForTests } from './start-for-tests.ts';

// The process of a stack that test files share: it starts the stack when the first file asks for something, and ends with its parent.

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the parent decides when this one ends.
process.on('SIGINT', () => undefined);

let starting: ReturnType<typeof startForTests> | undefined;

/** `POST /<method>` with its arguments as a JSON list. */
const answer: RequestListener = async (request, response) => {
  const reply = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
  try {
    starting ??= startForTests();
    const methods: Readonly<Record<string, (...given: never[]) => unknown>> = await starting;
    const method = methods[request.url?.slice(1) ?? ''];
    const given: never[] = JSON.parse((await readBody(request, 1_000_000))?.toString() ?? '[]');
    reply(200, { value: await method?.(...given) });
  } catch (error) {
    reply(500, { message: error instanceof Error ? error.message : String(error) });
  }
};

const { url } = await listen(answer);
process.send?.(url);
