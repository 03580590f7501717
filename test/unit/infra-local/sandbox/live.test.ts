import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../../../infra/local/http/listen.ts';
import { type Moment, momentsAt, refused } from '../../../../infra/local/sandbox/habit.ts';
import { live } from '../../../../infra/local/sandbox/live.ts';
import { newPausing } from '../../../../infra/local/sandbox/pausing.ts';
import type { SandboxSchool } from '../../../../infra/local/sandbox/people/school.ts';
import { schoolDays } from '../../../../infra/local/sandbox/school-days.ts';

const school = { id: 'alderwick-infant' } as SandboxSchool;
const moments = momentsAt(school);
const office = { logIn: 'login-office' };
const lend = { at: '09:00', as: office, send: 'devices/lt-01/lend-device' };
const [day] = schoolDays(1);

const accepted = { status: 201, body: { events: [{ type: 'DeviceLent' }] } };
const required = { status: 422, body: { code: 'AgreementRequired', item: 'DEV-02' } };

describe('a day of the sandbox', () => {
  let server: Listening;
  let answers: readonly { readonly status: number; readonly body: object }[] = [];
  let asked: { readonly path: string; readonly key: string; readonly token: string }[] = [];
  let lines: string[] = [];
  let reached: string[] = [];
  beforeAll(async () => {
    server = await listen(({ url = '', headers }, response) => {
      const { status, body } = answers[asked.length] ?? accepted;
      const key = String(headers['idempotency-key']);
      asked.push({ path: url, key, token: String(headers.authorization) });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    asked = [];
    lines = [];
    reached = [];
  });

  const play = (all: readonly Moment[], pausing = newPausing()) => {
    const stage = {
      url: server.url,
      tokenFor: async (subject: string) => `token-of-${subject}`,
      setTime: () => undefined,
      now: () => 0,
      mails: async () => [],
      settled: async () => undefined,
    };
    const reach = async (instant: string) => void reached.push(instant);
    const pace = { reach, turn: async () => undefined };
    return live([{ day: day!, moments: all }], { stage, pace, pausing, onDay: (line) => lines.push(line) });
  };

  it('sends what people do as them, under a key that is the same each time, and ends in one line', async () => {
    answers = [accepted, required];
    const again = { ...lend, expected: refused('AgreementRequired', 'DEV-02') };
    await play(moments(lend, again));
    expect(asked).toEqual(
      [0, 1].map((number) => ({
        path: '/v1/schools/alderwick-infant/devices/lt-01/lend-device',
        key: `sandbox.2026-09-02.${number}`,
        token: 'Bearer token-of-login-office',
      })),
    );
    expect(lines).toEqual(['2026-09-02  autumn-1, day 1: 2 commands, 1 of them refused by a rule']);
  });

  it('ends at the first answer that is not as it must be, and says which', async () => {
    answers = [required, accepted];
    await expect(play(moments(lend, lend))).rejects.toThrow(
      'the sandbox ends: on 2026-09-02, alderwick-infant/devices/lt-01/lend-device was answered with 422 ' +
        'AgreementRequired - DEV-02',
    );
    answers = [accepted];
    const wrong = { ...lend, expected: refused('AgreementRequired', 'DEV-02') };
    asked = [];
    await expect(play(moments(wrong))).rejects.toThrow('was answered with 201 DeviceLent');
    expect([asked.length, lines]).toEqual([1, []]);
  });

  it('does nothing while it is held', async () => {
    answers = [accepted];
    const pausing = newPausing();
    pausing.set(true);
    const played = play(moments(lend), pausing);
    await turnOfLoop();
    expect(reached).toEqual([]);
    pausing.set(false);
    await played;
    expect([reached, asked.length]).toEqual([['2026-09-02T09:00:00.000Z'], 1]);
  });
});
