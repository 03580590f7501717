import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daybookAt, type Ended } from '../support/daybook.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const today = '2026-09-02';
let school: OwnSchool;
let folder: string;
const at = (name: string): string => join(folder, name);
const by = (logIn: string) => ({ as: school.logIn(logIn) });
const send = async (path: string, logIn: string, body: object): Promise<void> => {
  const answer = await school.post(path, body, by(logIn));
  expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
};

const verify = (name: string): Promise<Ended> =>
  daybookAt(school.stack)(['verify', at(name), '--key', at('trust.key')], 'nobody', 'http://127.0.0.1:1');
const pack = (logIn: string, out: string, request = 'd-1'): Promise<Ended> =>
  daybookAt(school.stack)(
    ['pack', 'person', 'u-301', '--school', school.id, '--request', request, '--out', at(out)],
    school.logIn(logIn),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-one-person-'));
  school = await ownSchool({ people: ['p-102', 'p-111'] });
  await send('people/p-111/assign-role', 'head', { role: 'dpo', from: today });
  await send('people/u-301/move-pupil-up', 'office', { yearGroup: 'Y1', class: 'y1-oak', from: today });
  await send('people/p-101/assign-to-class', 'head', { class: 'y1-oak', from: today });
  const signature = { templateVersion: 1, method: 'log-in', signedOn: today, signedName: 'Grace Okoro' };
  await send('agreements/p-201.parent/sign-agreement', 'parent', signature);
  await send('consents/u-301.photo/request-photo-consent', 'office', { answerBy: '2026-09-18' });
  await send('devices/lis-lt-301/register-device', 'it', { kind: 'pupil-laptop' });
  const safeguards = { safeguards: ['web-filter', 'managed-updates'] };
  await send('devices/lis-lt-301/install-safeguards', 'it', safeguards);
  await send('devices/lis-lt-301/lend-device', 'office', {
    ...{ borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning', returnDue: '2026-10-09' },
  });
  await send('incidents/i-one/report-incident', 'teacher', {
    ...{ occurredOn: today, place: 'Library', description: 'Unkind words about a friend.' },
    ...{ category: 'online-safety', involved: [{ person: 'u-301', part: 'witness' }] },
  });
  await send('disclosures/d-1/receive-subject-request', 'office', {
    ...{ person: 'u-301', receivedOn: today, words: 'Everything, please.' },
  });
  await school.settled();
  const { body } = await school.http.get('/v1/trust/keys', { token: null });
  writeFileSync(at('trust.key'), `${body.keys.map(({ key }: { key: string }) => key).join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Item {
  readonly stream: string;
  readonly record: string;
  readonly at: string;
  readonly parts: readonly string[];
}
const timeline = async (logIn: string): Promise<readonly Item[]> => {
  const { status, body } = await school.get('people/u-301/timeline?limit=100', by(logIn));
  expect(status).toBe(200);
  return body.items;
};
const streamsIn = (items: readonly Item[]) => [...new Set(items.map(({ stream }) => stream))].toSorted();

describe('one pupil, across all streams', () => {
  it('DPR-05 shows a safeguarding lead what names the pupil, in the order of what happened', async () => {
    const items = await timeline('head');
    expect(streamsIn(items)).toEqual(expect.arrayContaining(['consents', 'devices', 'incidents', 'people']));
    expect(items.map((item) => item.at)).toEqual(items.map((item) => item.at).toSorted());
    expect(items.find(({ record }) => record === 'i-one')).toMatchObject({ parts: ['witness'] });
    expect(JSON.stringify(items)).not.toMatch(/Okoro|Unkind/);
  });

  it('DPR-05 shows the teacher of the class less, and other teachers and parents nothing', async () => {
    expect(streamsIn(await timeline('teacher'))).toEqual(['class-years', 'consents']);
    for (const logIn of ['teacher-2', 'parent', 'it'])
      expect((await school.get('people/u-301/timeline', by(logIn))).status).toBe(403);
  });

  it('INC-04 puts on record who looked at the pupil', async () => {
    await school.settled();
    const { body } = await school.get('views/readers?person=p-100', by('head'));
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ stream: 'timelines', id: 'u-301' })]),
    );
  });

  it('DPR-05 gives the data protection officer a pack that is verified offline, and nobody else', async () => {
    expect((await school.post('checkpoints', {}, by('head'))).status).toBe(201);
    expect((await pack('head', 'not-mine')).code).toBe(3);
    expect((await pack('office-2', 'none', 'd-9')).code).not.toBe(0);
    const made = await pack('office-2', 'pack');
    expect([made.code, made.stderr]).toEqual([0, '']);
    for (const of of ['pack/full', 'pack/for-the-person']) {
      const { code, stdout } = await verify(of);
      expect([of, code, stdout]).toEqual([of, 0, expect.stringContaining('RESULT: holds')]);
    }
    const full = JSON.parse(readFileSync(at('pack/full/pack.json'), 'utf8'));
    const streams = new Set(full.records.map(({ stream }: Item) => stream));
    for (const stream of ['consents', 'devices', 'disclosures', 'incidents', 'people'])
      expect(streams).toContain(stream);
    const given = readFileSync(at('pack/for-the-person/index.html'), 'utf8');
    expect(given).toContain('Ife Okoro');
    expect(given).not.toMatch(/Grace|p-201|p-101|Unkind/);
  });

  it('DPR-05 refuses a pack that was tampered with', async () => {
    cpSync(at('pack'), at('tampered'), { recursive: true });
    const page = at('tampered/for-the-person/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Ife', 'Ivy'));
    const cited = at('tampered/full/cited.jsonl');
    writeFileSync(cited, readFileSync(cited, 'utf8').replace('u-301', 'u-302'));
    for (const of of ['tampered/full', 'tampered/for-the-person']) {
      const { code, stdout } = await verify(of);
      expect([of, code, stdout]).toEqual([of, 1, expect.stringContaining('does not hold')]);
    }
  });

  it('DPR-05 has made packs on record, and makes none once the request is answered', async () => {
    await school.settled();
    const { body } = await school.get('views/readers?person=p-111', by('head'));
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ stream: 'packs', id: 'u-301' })]),
    );
    await send('disclosures/d-1/answer-subject-request', 'office-2', {
      ...{ on: today, outcome: 'given-in-part', words: 'What names others was left out.' },
    });
    expect((await pack('office-2', 'late')).code).not.toBe(0);
  });
});
