import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../infra/local/http/listen.ts';
import { readBody } from '../../infra/local/http/read-body.ts';
import { type CleanProject, cleanProject } from '../support/contract/package/clean-project.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const system = 'reading-scheme';
let school: OwnSchool;
let project: CleanProject;
let server: Listening;
let token = '';
/** A filter: what it took, under which key; it may be out of order. */
const filter: { isOut: boolean; taken: { path: string; key: string; blocked: boolean }[] } = {
  isOut: false,
  taken: [],
};

beforeAll(async () => {
  project = await cleanProject();
  school = await ownSchool();
  token = await school.stack.tokenForClient('web-filter');
  const registration = {
    purpose: 'The filter blocks accounts whose access has ended.',
    types: ['AccessGranted', 'AccessRevoked'],
    until: '2027-08-31',
  };
  const to = 'machine-clients/web-filter/register-machine-client';
  expect((await school.post(to, registration, { as: school.logIn('head') })).status).toBe(201);
  // Access rests on what the teacher signed.
  const signature = { templateVersion: 1, signedName: 'Amira Shah', method: 'paper', seenBy: 'p-110' };
  const signed = { ...signature, signedOn: '2026-09-02' };
  const sign = 'agreements/p-101.staff/sign-agreement';
  expect((await school.post(sign, signed, { as: school.logIn('office') })).status).toBe(201);
  server = await listen(async (request, response) => {
    const body = JSON.parse(String(await readBody(request, 10_000)));
    const [path, key] = [String(request.url), String(request.headers['idempotency-key'])];
    if (!filter.isOut) filter.taken.push({ path, key, ...body });
    response.writeHead(filter.isOut ? 503 : 204).end();
  });
  project.write('block-accounts.ts', readFileSync('test/consumers/block-accounts.ts', 'utf8'));
}, 400_000);
afterAll(() => server.close());

const run = async (): Promise<number | null> => {
  const env = { DAYBOOK_URL: school.stack.url, DAYBOOK_TOKEN: token, FILTER_URL: server.url };
  return project.start(['block-accounts.ts', school.id, system], env).ended;
};
const send = async (command: string, body: object): Promise<void> => {
  const answer = await school.post(`access/p-101/${command}`, body, { as: school.logIn('it') });
  expect(answer.status).toBe(201);
  await school.settled();
};
const rightTo = (name: string) => ({ right: { kind: 'system', name } });
const allow = (name: string) => send('grant-access', { ...rightTo(name), audience: 'staff' });
const withdraw = (name: string) => send('revoke-access', { ...rightTo(name), reason: 'Another class.' });

describe('a filter that is built with the package', () => {
  it('ACC-01 compiles in an empty folder with the packed package alone', async () => {
    expect(await project.faults()).toBe('');
  });

  it('ACC-01 blocks the account whose access is revoked, once, and those of other systems not', async () => {
    await allow(system);
    await allow('pupil-records');
    await withdraw('pupil-records');
    await withdraw(system);
    expect([await run(), await run()]).toEqual([0, 0]);
    expect(filter.taken).toMatchObject([
      { path: '/accounts/p-101', blocked: false },
      { path: '/accounts/p-101', blocked: true },
    ]);
    expect(new Set(filter.taken.map(({ key }) => key)).size).toBe(2);
  });

  it('ACC-01 loses nothing while the filter is out of order', async () => {
    filter.taken = [];
    await allow(system);
    filter.isOut = true;
    expect(await run()).toBe(1);
    filter.isOut = false;
    await withdraw(system);
    expect(await run()).toBe(0);
    expect(filter.taken.map(({ blocked }) => blocked)).toEqual([false, true]);
  });
});
