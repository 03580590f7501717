import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlClock } from '../../../infra/local/control/clock.ts';
import { controlEndpoint } from '../../../infra/local/control/endpoint.ts';
import { type Listening, listen } from '../../../infra/local/http/listen.ts';
import { newPausing } from '../../../infra/local/sandbox/pausing.ts';

describe('what only the stack of one machine has', () => {
  let server: Listening;
  const clock = controlClock();
  const pausing = newPausing();
  beforeAll(async () => {
    const logIns = new Map([['larkfield-infant/p-101', 'login-1']]);
    const tokenFor = async (subject: string) => `token of ${subject}`;
    const tokenForClient = async (client: string) => `token of the service ${client}`;
    server = await listen(controlEndpoint({ clock, logIns, tokenFor, tokenForClient, pausing }));
  });
  afterAll(() => server.close());
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('is the time, which can be set and given back', async () => {
    const set = await ask('POST', '/control/time', { now: '2026-12-01T09:00:00Z' });
    expect(set).toMatchObject({ status: 200, body: { now: expect.stringMatching(/^2026-12-01T09:00:0/) } });
    expect((await ask('GET', '/control/time')).body['offsetMilliseconds']).not.toBe(0);
    expect((await ask('POST', '/control/time', { now: null })).body['offsetMilliseconds']).toBe(0);
    expect((await ask('POST', '/control/time', { now: 'soon' })).status).toBe(400);
  });

  it('is a token of anybody who has a log-in', async () => {
    const of = (person: string) => ask('POST', '/control/token', { school: 'larkfield-infant', person });
    expect(await of('p-101')).toEqual({ status: 200, body: { token: 'token of login-1' } });
    expect((await of('p-102')).status).toBe(404);
    expect((await ask('POST', '/control/token', {})).status).toBe(400);
  });

  it('is a token of any service', async () => {
    expect(await ask('POST', '/control/token', { client: 'help-desk' })).toEqual({
      status: 200,
      body: { token: 'token of the service help-desk' },
    });
  });

  it('is whether the sandbox is held', async () => {
    expect(await ask('GET', '/control/sandbox')).toEqual({ status: 200, body: { isPaused: false } });
    const held = await ask('POST', '/control/sandbox', { isPaused: true });
    expect(held).toEqual({ status: 200, body: { isPaused: true } });
    let isOver = false;
    const over = pausing.resumed().then(() => {
      isOver = true;
    });
    expect((await ask('POST', '/control/sandbox', {})).status).toBe(400);
    expect(isOver).toBe(false);
    await ask('POST', '/control/sandbox', { isPaused: false });
    await over;
    expect(pausing.isPaused()).toBe(false);
  });

  it('is nothing else, and says what there is', async () => {
    expect(await ask('GET', '/control')).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('POST /control/token') },
    });
  });
});
