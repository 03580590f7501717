import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { postText } from '../../../../../functions/sign-checkpoints/witnessing/post-text.ts';
import { type Listening, listen } from '../../../../../infra/local/http/listen.ts';

let server: Listening | undefined;
afterEach(() => server?.close());

const posted = async (listener: RequestListener, timeoutMs = 5000) => {
  server = await listen(listener);
  return postText(timeoutMs)(new URL(`${server.url}/add-checkpoint`), 'old 0\n\nénote\n');
};

describe('a text that is posted', () => {
  it('GOV-04 arrives as it is, and its answer comes back with its type', async () => {
    const answer = await posted(async (request, response) => {
      const body = Buffer.concat(await Array.fromAsync(request)).toString();
      response.writeHead(409, { 'content-type': 'Text/X.tlog.size; charset=utf-8' });
      response.end(`${request.method} ${request.url} ${body}`);
    });
    expect(answer).toEqual({
      status: 409,
      type: 'text/x.tlog.size',
      text: 'POST /add-checkpoint old 0\n\nénote\n',
    });
  });

  it('GOV-04 follows no address that an answer names', async () => {
    const answer = await posted((request, response) => {
      response.writeHead(request.url === '/add-checkpoint' ? 307 : 200, { location: '/elsewhere' }).end();
    });
    expect(answer).toMatchObject({ status: 307, type: '' });
  });

  it('GOV-04 is given up when there is no answer in time, or one that is too long', async () => {
    await expect(posted(() => undefined, 50)).rejects.toThrow();
    await server?.close();
    await expect(posted((_, response) => response.end('x'.repeat(100_001)))).rejects.toThrow('100000 bytes');
  });

  it('GOV-04 is not sent in the clear beyond this machine', async () => {
    for (const url of ['http://witness.county.example', 'http://127.0.0.1.example', 'ftp://127.0.0.1'])
      await expect(postText()(new URL(url), '')).rejects.toThrow('not https');
  });
});
