import { describe, expect, it } from 'vitest';
import { createClient } from '../../../../events/contract/client.ts';
import { feedPages } from '../../../../events/contract/feed-pages.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A client whose requests are kept, and answered so. */
const clientOf = (answer: () => Response) => {
  const sent: Sent[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    sent.push({ url: String(url), init });
    return answer();
  };
  return { sent, client: createClient({ url: 'https://api.example/', token: async () => 'secret', fetch }) };
};
const problem = { type: 'https://docs.example/problems#forbidden', title: 'Forbidden', status: 403 };
const refused = () => Response.json(problem, { status: 403, headers: { 'retry-after': '7' } });

describe('the client of the API', () => {
  it('GOV-04 asks at an address that is made of a template, and names what narrows it', async () => {
    const { sent, client } = clientOf(() => Response.json({ id: 'a' }, { headers: { 'retry-after': '5' } }));
    const path = { schoolId: 'school one', streamId: 'a/b' };
    const answer = await client.get('/v1/schools/{schoolId}/devices/{streamId}', {
      path,
      query: { by: 'recorded', limit: 7 },
    });
    expect(answer).toEqual({ ok: true, status: 200, data: { id: 'a' }, retryAfter: 5 });
    expect(sent).toEqual([
      {
        url: 'https://api.example/v1/schools/school%20one/devices/a%2Fb?by=recorded&limit=7',
        init: { method: 'GET', headers: { authorization: 'Bearer secret' } },
      },
    ]);
    await expect(client.get('/v1/schools/{schoolId}/feed')).rejects.toThrow('needs schoolId');
  });

  it('GOV-04 sends a command under a key, which is its own unless one is given', async () => {
    const { sent, client } = clientOf(() => new Response(null, { status: 202 }));
    const path = { schoolId: 's' };
    const send = (more: object) =>
      client.post('/v1/schools/{schoolId}/things', { path, body: { a: 1 }, ...more });
    expect(await send({ key: 'k-1', ifMatch: 3 })).toEqual({
      ok: true,
      status: 202,
      data: null,
      retryAfter: null,
    });
    expect(sent[0]?.init).toEqual({
      method: 'POST',
      body: '{"a":1}',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'k-1',
        'if-match': '"3"',
        authorization: 'Bearer secret',
      },
    });
    await send({});
    await send({});
    const keys = sent.map(({ init }) => new Headers(init?.headers).get('idempotency-key'));
    expect(new Set(keys).size).toBe(3);
    expect(new Headers(sent[1]?.init?.headers).has('if-match')).toBe(false);
  });

  it('GOV-04 answers a refusal with its problem, and does not throw', async () => {
    const { client } = clientOf(refused);
    expect(await client.get('/v1/me')).toEqual({ ok: false, status: 403, problem, retryAfter: 7 });
  });
});

describe('pages of the feed', () => {
  it('GOV-04 are asked for after a position, narrowed', async () => {
    const page = { first: 8, last: 9, events: [], omitted: [], tampered: [], next: null };
    const { sent, client } = clientOf(() => Response.json(page));
    expect(await feedPages(client, 'larkfield', { streams: 'devices', limit: 50 })(7)).toEqual({
      events: [],
      last: 9,
      next: null,
    });
    expect(sent[0]?.url).toBe(
      'https://api.example/v1/schools/larkfield/feed?streams=devices&limit=50&after=7',
    );
  });

  it('GOV-04 that are refused are thrown, with the problem', async () => {
    const { client } = clientOf(refused);
    await expect(feedPages(client, 'larkfield')(0)).rejects.toMatchObject({ name: 'FeedRefused', problem });
  });
});
