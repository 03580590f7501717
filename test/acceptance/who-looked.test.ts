import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTenantOf } from '../../domain/kernel/ids.ts';
import { daybookAt } from '../support/daybook.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
let folder: string;
let [head, teacher] = ['', ''];
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-who-looked-'));
  school = await ownSchool();
  [head, teacher] = [school.logIn('head'), school.logIn('teacher')];
  const { status } = await school.post(
    'incidents/i-1/report-incident',
    { occurredOn: '2026-09-02', place: 'Library', description: 'A pop-up.', category: 'online-safety' },
    { as: teacher },
  );
  expect(status).toBe(201);
  expect((await school.get('incidents/i-1', { as: head })).status).toBe(200);
  for (const part of ['', '/history'])
    expectProblem(await school.get(`incidents/i-1${part}`, { as: teacher }), 403, 'forbidden');
  await school.settled();
  const { body } = await school.http.get('/v1/trust/keys', { token: null });
  const keys = body.keys.filter(({ use }: { use: string }) => use === 'checkpoints');
  writeFileSync(at('trust.key'), keys.map(({ key }: { key: string }) => key).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('who looked, on the running stack', () => {
  it('INC-04 GOV-04 is listed for the headteacher, and printed at the command line', async () => {
    const { body } = await school.get('views/readers?incident=i-1', { as: head });
    expect(body.items).toMatchObject([{ person: 'p-100', kind: 'read', row: 'incidents/read' }]);
    const args = ['readers', '--school', school.id, '--incident', 'i-1'];
    const printed = await daybookAt(school.stack)(args, head);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(printed.stdout).toContain('Who has looked (1)');
  });

  it('ACC-11 flags what was refused to somebody twice as one attempt of the day, which is listed and read', async () => {
    const { body } = await school.get('views/security-events', { as: head });
    expect(body.summary).toEqual({ attempts: 1, breaches: 0 });
    const [attempt] = body.items;
    expect(attempt).toMatchObject({ place: 'this-system', asked: { stream: 'incidents', id: 'i-1' } });
    const { body: record } = await school.get(`breaches/${attempt.breach}`, { as: school.logIn('it') });
    expect(record.state.attempts).toHaveLength(1);
  });

  it('GOV-04 is exported and verified offline, as the record itself is, by the auditor alone', async () => {
    const tenant = accessTenantOf(school.id);
    const key = ['--key', at('trust.key')];
    const asked = ['export', '--school', tenant, '--out', at('looked'), '--now', '--json', ...key];
    const exported = await daybookAt(school.stack)(asked);
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(exported.stdout)).toMatchObject({ first: 1, holds: true });
    const verify = ['verify', at('looked'), '--json', ...key];
    const verified = await daybookAt(school.stack)(verify, 'nobody', 'http://127.0.0.1:1');
    expect(JSON.parse(verified.stdout)).toMatchObject({ holds: true, faults: [] });
    const commits = readFileSync(at('looked/commits.jsonl'), 'utf8');
    for (const type of ['SensitiveRecordRead', 'AccessRefused']) expect(commits).toContain(type);
    for (const text of ['A pop-up.', 'Library']) expect(commits).not.toContain(text);
    expectProblem(await school.http.get(`/v1/schools/${tenant}/journal`, { as: teacher }), 403, 'forbidden');
  });
});
