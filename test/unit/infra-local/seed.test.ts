import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../../infra/local/http/listen.ts';
import { seed } from '../../../infra/local/seed.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const command = (school: string, number: number) => ({
  key: `${school}.${number}`,
  path: `/v1/schools/${school}/people/p-${number}/join-staff`,
  body: { number },
});

/** An API that answers what it is told to, and remembers in which order keys came and were answered. */
const api = async (
  answer: (key: string) => Promise<{ readonly status: number; readonly isReplayed?: boolean }>,
) => {
  const heard: string[] = [];
  const { url, close } = await listen(async (request, response) => {
    const key = String(request.headers['idempotency-key']);
    heard.push(`sent ${key}`);
    const { status, isReplayed = false } = await answer(key);
    heard.push(`answered ${key}`);
    response.writeHead(status, isReplayed ? { 'idempotency-replayed': 'true' } : {}).end('no such role');
  });
  closing.push(close);
  return { heard, stack: { url, bootstrapToken: async () => 'token', faults: () => ['People: a fault'] } };
};
const of = (heard: readonly string[], school: string) => heard.filter((line) => line.includes(school));

describe('setting a trust up', () => {
  it('sends the commands of a school one after another, and does not wait for another school', async () => {
    const gate = Promise.withResolvers<void>();
    const { heard, stack } = await api(async (key) => {
      if (key === 'oak.1') await gate.promise;
      if (key === 'elm.2') gate.resolve();
      return { status: 201 };
    });
    const steps: number[] = [];
    const commands = [command('oak', 1), command('oak', 2), command('elm', 1), command('elm', 2)];
    expect(await seed({ stack, commands, onProgress: (done) => steps.push(done) })).toEqual({
      recorded: 4,
      repeated: 0,
    });
    for (const school of ['oak', 'elm']) {
      expect(of(heard, school)).toEqual(
        [1, 2].flatMap((number) => [`sent ${school}.${number}`, `answered ${school}.${number}`]),
      );
    }
    expect(steps).toEqual([1, 2, 3, 4]);
  });

  it('counts the commands that an earlier start recorded', async () => {
    const { stack } = await api(async (key) => ({ status: 201, isReplayed: key === 'oak.1' }));
    expect(await seed({ stack, commands: [command('oak', 1), command('oak', 2)] })).toEqual({
      recorded: 1,
      repeated: 1,
    });
  });

  it("ends at the first refusal in the API's own words, and sends no more to any school", async () => {
    const isRefused = Promise.withResolvers<void>();
    const { heard, stack } = await api(async (key) => {
      if (key === 'elm.1') await isRefused.promise;
      return { status: key === 'oak.1' ? 422 : 201 };
    });
    const seeding = seed({
      stack,
      commands: [command('oak', 1), command('oak', 2), command('elm', 1), command('elm', 2)],
    });
    await expect(seeding).rejects.toThrow(/command oak\.1 .* answered with 422: no such role/);
    isRefused.resolve();
    await expect.poll(() => heard).toContain('answered elm.1');
    for (let more = 1; more <= 5; more += 1) await fetch(stack.url);
    expect(heard).not.toContain('sent oak.2');
    expect(heard).not.toContain('sent elm.2');
  });
});
