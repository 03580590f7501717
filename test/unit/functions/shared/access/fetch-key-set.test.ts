import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchKeySet } from '../../../../../functions/shared/access/fetch-key-set.ts';

let server: Server | undefined;
afterEach(
  () => new Promise((resolve) => (server ? server.close(resolve).closeAllConnections() : resolve(undefined))),
);

/** An issuer on loopback that answers in that way. */
const issuer = async (listener: RequestListener): Promise<URL> => {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  return new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/keys`);
};
const keys = { keys: [{ kty: 'EC', kid: 'one' }, { kty: 'RSA' }] };
const UNAVAILABLE = { name: 'KeySetUnavailable' };

describe('fetching the keys of an issuer', () => {
  it('ACC-02 gives them as they are published', async () => {
    const asked: (string | undefined)[] = [];
    const uri = await issuer(({ method, url, headers }, response) => {
      asked.push(method, url, headers.accept);
      response.end(JSON.stringify(keys));
    });
    expect(await fetchKeySet(uri)).toEqual(keys);
    expect(asked).toEqual(['GET', '/keys', 'application/json, application/jwk-set+json']);
  });

  it.each(['http://login.example/keys', 'http://127.0.0.1.example/keys', 'ftp://login.example/keys'])(
    'ACC-02 never fetches them in the clear: %s',
    async (uri) => {
      await expect(fetchKeySet(new URL(uri))).rejects.toMatchObject({
        ...UNAVAILABLE,
        message: 'the address of the key set is not https',
      });
    },
  );

  it('ACC-02 takes them with a byte order mark, too', async () => {
    expect(
      await fetchKeySet(await issuer((_, response) => response.end(`\uFEFF${JSON.stringify(keys)}`))),
    ).toEqual(keys);
  });

  it.each<[string, RequestListener]>([
    [
      'sends one elsewhere',
      (_, response) =>
        response.writeHead(302, { location: 'http://127.0.0.1:9/keys' }).end(JSON.stringify(keys)),
    ],
    ['has a fault', (_, response) => response.writeHead(500).end(JSON.stringify(keys))],
    ['answers what is no JSON', (_, response) => response.end('<html>')],
    ['answers what is no key set', (_, response) => response.end('{"keys":["one"]}')],
    ['hangs up', (request) => request.socket.destroy()],
    [
      'hangs up half-way',
      (request, response) => response.writeHead(200).write('{"keys":', () => request.socket.destroy()),
    ],
    ['does not come to an end', (_, response) => response.end(JSON.stringify(keys).padEnd(2_000_000))],
  ])('ACC-02 fails as an outage when the issuer %s', async (_, listener) => {
    await expect(fetchKeySet(await issuer(listener))).rejects.toMatchObject(UNAVAILABLE);
  });

  it.each<[string, RequestListener]>([
    ['does not answer', () => undefined],
    ['does not finish its answer', (_, response) => void response.writeHead(200).write('{"keys":')],
  ])('ACC-02 fails as an outage when the issuer %s in time', async (_, listener) => {
    const uri = await issuer(listener);
    await expect(fetchKeySet(uri, 50)).rejects.toMatchObject(UNAVAILABLE);
  });

  it('ACC-02 fails as an outage when nobody is there', async () => {
    await expect(fetchKeySet(new URL('http://127.0.0.1:1/keys'))).rejects.toMatchObject(UNAVAILABLE);
  });
});
