import { describe, expect, it } from 'vitest';
import { json, runDaybook } from '../../../support/terminal.ts';

const args = ['token', '--as', 'p-101', '--school', 'larkfield-infant', '--control', 'http://127.0.0.1:4681'];

describe('daybook token', () => {
  it('prints a token of the person, as the stack of this machine makes it', async () => {
    const asked: unknown[] = [];
    const ran = await runDaybook(args, ({ url, init }) => {
      asked.push(`${init.method} ${url.href}`, JSON.parse(String(init.body)));
      return json(200, { token: 'jwt-of-p-101' });
    });
    expect(ran).toMatchObject({ exitCode: 0, printed: ['jwt-of-p-101'] });
    expect(asked).toEqual([
      'POST http://127.0.0.1:4681/control/token',
      { school: 'larkfield-infant', person: 'p-101' },
    ]);
  });

  it('says that nobody of this id has a log-in, or that no stack runs', async () => {
    const unknown = await runDaybook(args, () => json(404, { message: 'no log-in of this person' }));
    expect(unknown).toMatchObject({ exitCode: 2, warned: ['daybook: no log-in of this person'] });
    const down = await runDaybook(args, () => {
      throw new TypeError('fetch failed');
    });
    expect(down).toMatchObject({ exitCode: 3, warned: [expect.stringContaining('npm start')] });
  });

  it('DPR-01 prints a token of a service', async () => {
    const asked: unknown[] = [];
    const ofClient = ['token', '--client', 'help-desk', ...args.slice(-2)];
    const ran = await runDaybook(ofClient, ({ init }) => {
      asked.push(JSON.parse(String(init.body)));
      return json(200, { token: 'jwt-of-help-desk' });
    });
    expect(ran).toMatchObject({ exitCode: 0, printed: ['jwt-of-help-desk'] });
    expect(asked).toEqual([{ client: 'help-desk' }]);
  });

  it('is of one person or one service, and says so', async () => {
    const control = args.slice(-2);
    for (const whose of [[], ['--as', 'p-101'], [...args.slice(1, 5), '--client', 'help-desk']]) {
      const ran = await runDaybook(['token', ...whose, ...control]);
      expect(ran).toMatchObject({ exitCode: 2, warned: [expect.stringContaining('--client')] });
    }
  });

  it('asks no other machine', async () => {
    const elsewhere = [...args.slice(0, -1), 'http://identity.example'];
    expect((await runDaybook(elsewhere)).exitCode).toBe(2);
  });
});
