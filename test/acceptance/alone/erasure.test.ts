import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projections } from '../../../domain/read-models/index.ts';
import { atOnce } from '../../../functions/shared/lambda/at-once.ts';
import { SCHOOL_DIRECTORY } from '../../../functions/shared/read-model/generations.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { filesIn, objectTexts, tableTexts } from '../../support/canaries/places.ts';
import { daybookAt } from '../../support/daybook.ts';
import { operate } from '../../support/operate.ts';
import { client, startSeeded } from '../../support/running-stack.ts';

const SET_UP_MS = 400_000;
const school = 'larkfield-infant';
const path = `/v1/schools/${school}`;
const as = (logIn: string) => ({ as: `login-larkfield-${logIn}` });
const done = { status: 201 };

/** Of a parent and a pupil of the example: names, address, date of birth, and a name that was signed. */
const theirs = ['Grace Okoro', 'grace.okoro@', 'Ife Okoro', '2020-02-11', 'Grace Adaeze Okoro'];
/** What shows them to who may see it. */
const shown = [
  'people/p-201',
  'people/p-201/history',
  'people/p-201?asOf=2026-09-03T12:00:00.000Z',
  'people/u-301',
  'people/u-301/history',
  'agreements/p-201.parent/history',
];

let stack: LocalStack;
let http: ReturnType<typeof client>;
let folder: string;
const lines: string[] = [];
const at = (name: string): string => join(folder, name);

const post = async (to: string, body: unknown, logIn: string) =>
  expect(await http.post(`${path}/${to}`, body, as(logIn))).toMatchObject(done);
const answers = async (): Promise<string> =>
  (await Promise.all(shown.map(async (what) => (await http.get(`${path}/${what}`, as('office'))).body)))
    .map((body) => JSON.stringify(body))
    .join('\n');
const foundIn = (texts: readonly string[]): readonly string[] =>
  theirs.filter((one) => texts.some((text) => text.includes(one)));

/** Two people decide on the record of a person who asked for it. */
const erase = async (person: string, request: string): Promise<void> => {
  const received = { person, receivedOn: '2026-09-07', words: 'Erase what you have.' };
  await post(`disclosures/${request}/receive-subject-request`, received, 'office');
  await stack.settled({ limitMs: SET_UP_MS });
  const disposal = `disposals/people.${person}`;
  await post(`${disposal}/propose-disposal`, { review: 'Nothing is open.', request }, 'mentor');
  const { body } = await http.get(`${path}/${disposal}`, as('head'));
  const proposal = body.state.proposal.by;
  const byOne = await http.post(`${path}/${disposal}/confirm-disposal`, { proposal }, as('mentor'));
  expect(byOne).toMatchObject({ status: 422, body: { code: 'SecondPersonRequired' } });
  await post(`${disposal}/confirm-disposal`, { proposal }, 'head');
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-erasure-'));
  mkdirSync(at('data'));
  stack = await startSeeded({
    memory: false,
    dataDir: at('data'),
    onTrail: (line, log) => lines.push(line, JSON.stringify(log)),
  });
  http = client(stack);
  const signature = { templateVersion: 1, signedName: 'Grace Adaeze Okoro', method: 'log-in' };
  await post('agreements/p-201.parent/sign-agreement', { ...signature, signedOn: '2026-09-02' }, 'parent');
  await post('people/p-105/assign-role', { role: 'dpo', from: '2026-09-02' }, 'head');
  for (const person of ['p-201', 'u-301'])
    await post(`people/${person}/leave-person`, { on: '2026-09-04' }, 'office');
  stack.setTime('2026-09-07T12:00:00Z');
  await stack.settled({ limitMs: SET_UP_MS });
}, SET_UP_MS);
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a parent and a pupil who are erased', () => {
  it(
    'DPR-04 are there in the clear for who may see them, and nobody’s afterwards: each value says erased',
    async () => {
      expect(foundIn([await answers()])).toEqual(theirs);
      await erase('p-201', 'd-201');
      await erase('u-301', 'd-301');
      await stack.settled({ limitMs: SET_UP_MS });
      for (const person of ['p-201', 'u-301']) {
        const { body } = await http.get(`${path}/disposals/people.${person}`, as('head'));
        expect(body.state.erased).toMatchObject({ subject: { stream: 'people', id: person } });
      }
      // What is warm may know a key for five minutes: those processes are gone when their code is.
      stack.setTime('2026-09-07T12:30:00Z');
      await stack.settled({ limitMs: SET_UP_MS });
      const after = await answers();
      expect(foundIn([after])).toEqual([]);
      for (const line of after.split('\n')) expect(line).toContain('"erased"');
    },
    SET_UP_MS,
  );

  it('DPR-04 are refused: no log-in leads to them, and nothing personal is recorded of them', async () => {
    expect((await http.get('/v1/me', as('parent'))).body.schools ?? []).toEqual([]);
    const again = { name: 'Grace Okoro', from: '2026-09-07' };
    expect(await http.post(`${path}/people/p-201/register-parent`, again, as('office'))).toMatchObject({
      status: 410,
      body: { type: expect.stringMatching(/problems#erased$/) },
    });
  });

  it(
    'DPR-04 are in no table, file, segment, event, log line or mail of the product',
    async () => {
      const { raw, unpacked } = await objectTexts(stack);
      const mails = (await stack.mails()).map(({ subject, body }) => `${subject} ${body.text}`);
      const places = {
        tables: [...(await tableTexts(stack)).values()].flat(),
        files: filesIn(at('data')),
        archive: [...raw, ...unpacked],
        bus: stack.archived(),
        lines,
        mails,
      };
      for (const [place, texts] of Object.entries(places)) {
        expect([place, texts.length > 0 || place === 'archive']).toEqual([place, true]);
        expect([place, foundIn(texts)]).toEqual([place, []]);
      }
    },
    SET_UP_MS,
  );

  it(
    'DPR-04 leave a record that verifies, and a certificate that does, too',
    async () => {
      const daybook = daybookAt(stack);
      const { body } = await http.get('/v1/trust/keys', { token: null });
      const keys = body.keys.map(({ key }: { key: string }) => key);
      writeFileSync(at('trust.key'), `${keys.join('\n')}\n`);
      const of = ['--school', school];
      const key = ['--key', at('trust.key')];
      const steps = [
        ['export', ...of, '--now', '--out', at('export')],
        ['verify', at('export'), ...key],
        ['replay', at('export'), '--as-of', '2026-09-03'],
      ];
      for (const args of steps) expect(await daybook(args)).toMatchObject({ code: 0 });
      expect(foundIn(filesIn(at('export')))).toEqual([]);
      const certificate = ['pack', 'erasure', 'people.p-201', ...of, '--out', at('certificate')];
      expect(await daybook(certificate, 'login-larkfield-head')).toMatchObject({ code: 0 });
      const verified = await daybook(['verify', at('certificate'), ...key]);
      expect(verified).toMatchObject({ code: 0 });
      expect(verified.stdout).toContain('certificate of the erasure people.p-201');
      const [page] = filesIn(at('certificate')).filter((text) => text.includes('<html'));
      expect(page).toContain('this certificate is not final');
      expect(foundIn(filesIn(at('certificate')))).toEqual([]);
    },
    SET_UP_MS,
  );

  it(
    'DPR-04 are as they were in every read model that is made again',
    async () => {
      const ofSchools = projections.filter(({ model }) => model !== SCHOOL_DIRECTORY);
      await atOnce(4, ofSchools, async ({ model }) => {
        const { body } = await operate(http, `${path}/rebuilds/${model}`);
        expect([model, body.status]).toEqual([model, 'done']);
      });
    },
    SET_UP_MS,
  );
});
