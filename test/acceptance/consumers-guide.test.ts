import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CleanProject, cleanProject } from '../support/contract/package/clean-project.ts';
import { blockOf } from '../support/contract/package/guide.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

// The consumer of the guide, built of its code blocks and the packed package alone, beside the running stack.

/** Each page begins some positions before the one that was asked for: what was had comes again. */
const REPEATED = 5;
let school: OwnSchool;
let project: CleanProject;
let token = '';
/** The API as the desk reaches it; `page` is informed of each answer before it is passed on. */
const between = { page: (_: number): void => undefined, asked: 0 };
const repeating = createServer(async ({ url = '', headers }, response) => {
  const asked = new URL(url, school.stack.url);
  const after = Number(asked.searchParams.get('after'));
  asked.searchParams.set('after', String(Math.max(0, after - REPEATED)));
  const answer = await fetch(asked, { headers: { authorization: String(headers.authorization) } });
  const text = await answer.text();
  between.asked += 1;
  between.page(after);
  response.writeHead(answer.status).end(text);
});

beforeAll(async () => {
  project = await cleanProject();
  school = await ownSchool();
  token = await school.stack.tokenFor('login-fernhill-auditor');
  project.write('desk.ts', blockOf('ts', /import \{ DatabaseSync/));
  await once(repeating.listen(0, '127.0.0.1'), 'listening');
}, 400_000);
afterAll(() => {
  repeating.closeAllConnections();
  repeating.close();
});

const desk = (file: string, more: Readonly<Record<string, string>> = {}) => {
  const { port } = repeating.address() as AddressInfo;
  const env = { URL: `http://127.0.0.1:${port}`, TOKEN: token, PAUSE: '0.1', ...more };
  return project.start(['desk.ts', school.id, file], env);
};
const devicesIn = (file: string) => {
  const db = new DatabaseSync(join(project.folder, file), { readOnly: true });
  const rows = db.prepare('select * from devices order by device').all();
  db.close();
  return rows.map((row) => ({ ...row }));
};
/** Who asks for the second time has kept all of the page before. */
const asksTwice = async (): Promise<void> => {
  const until = between.asked + 2;
  await expect.poll(() => between.asked, { timeout: 60_000 }).toBeGreaterThanOrEqual(until);
};
const send = async (path: string, body: object) => {
  const answer = await school.post(path, body, { as: school.logIn('office') });
  expect(answer.status).toBe(201);
};
const lend = async (id: string) => {
  await send(`devices/${id}/register-device`, { kind: 'pupil-laptop' });
  await send(`devices/${id}/install-safeguards`, { safeguards: ['web-filter', 'managed-updates'] });
  await send(`devices/${id}/lend-device`, { borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning' });
};
const line = (id: string, holder: string | null) =>
  JSON.stringify({ device: `devices/${id}`, form: 'laptop', holder, due: null });

describe('the consumer of the guide, beside the running stack', () => {
  it('GOV-04 compiles in an empty folder with the packed package alone', async () => {
    expect(await project.faults()).toBe('');
  });

  it('GOV-04 hears what is recorded while it runs, once, though the feed repeats', async () => {
    const agreement = { templateVersion: 1, signedName: 'Grace Okoro', method: 'paper', seenBy: 'p-110' };
    await send('agreements/p-201.parent/sign-agreement', { ...agreement, signedOn: '2026-09-02' });
    const running = desk('desk.db');
    await lend('lis-guide-1');
    await expect.poll(running.printed, { timeout: 60_000 }).toContain('p-201');
    await asksTwice();
    await running.kill();
    expect(running.printed()).toBe(`${line('lis-guide-1', null)}\n${line('lis-guide-1', 'p-201')}\n`);
  });

  it('GOV-04 survives its own crash, before a page and amid one, and makes nothing twice', async () => {
    await send('devices/lis-guide-1/return-device', {});
    await lend('lis-guide-2');
    await school.settled();
    let printed = '';
    for (const dies of ['before', 'amid']) {
      const dying = desk('desk.db');
      if (dies === 'before') {
        between.page = () => void dying.kill();
        await dying.ended;
      } else {
        await expect.poll(dying.printed, { timeout: 60_000, interval: 1 }).not.toBe('');
        await dying.kill();
      }
      between.page = () => undefined;
      printed += dying.printed();
    }
    const running = desk('desk.db');
    await asksTwice();
    await running.kill();
    printed += running.printed();
    // What is printed is outside of the transaction: a line may come again, and none is left out.
    expect(new Set(printed.split('\n').filter(Boolean))).toEqual(
      new Set([line('lis-guide-1', null), line('lis-guide-2', null), line('lis-guide-2', 'p-201')]),
    );
    expect(devicesIn('desk.db')).toEqual([
      { device: 'devices/lis-guide-1', form: 'laptop', holder: null, due: null },
      { device: 'devices/lis-guide-2', form: 'laptop', holder: 'p-201', due: null },
    ]);
  });

  it('GOV-04 comes to the same by a replay from last September, and says nothing again', async () => {
    const replaying = desk('again.db', { SINCE: '2026-09-01T00:00:00Z' });
    expect(await replaying.ended, replaying.complained()).toBe(0);
    expect(replaying.printed()).toBe('');
    expect(devicesIn('again.db')).toEqual(devicesIn('desk.db'));
    expect(devicesIn('again.db')).toHaveLength(2);
  });
});
