import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalFields } from '../../infra/local/demo/checks/check-privacy.ts';
import { play } from '../../infra/local/demo/playing/play.ts';
import { scenes } from '../../infra/local/demo/scenes/scenes.ts';
import type { Act, Scene, Step } from '../../infra/local/demo/story.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { filesIn, objectTexts, tableTexts } from '../support/canaries/places.ts';
import { canaryReads } from '../support/canaries/reads.ts';
import { client, startSeeded } from '../support/running-stack.ts';

/** A stack that plays the demo, or journals a whole segment, on a machine that may have other work. */
const LONG_MS = 400_000;
const canary = 'zqcanaryxk';
let stack: LocalStack;
let dataDir: string;
const lines: string[] = [];
const urls: string[] = [];

type Body = Readonly<Record<string, unknown>>;
let planted = 0;

/**
 * The same body with the canary in each personal text; names of fields are those that the catalogue marks.
 */
const plant = (stream: string, body: Body): Body => {
  const isPersonal = (name: string) => personalFields.get(stream)?.has(name) ?? false;
  const planting = ([name, value]: [string, unknown]): [string, unknown] => {
    if (typeof value !== 'string' || value === '' || !isPersonal(name)) return [name, value];
    // A token's subject must still be that of the token; a date of birth must be a date.
    if (name === 'subject' || name === 'dateOfBirth') return [name, value];
    planted += 1;
    return [name, name === 'email' || name === 'logInName' ? `${canary}.${value}` : `${value} ${canary}`];
  };
  return Object.fromEntries(Object.entries(body).map(planting));
};

const withCanary = (step: Step): Step => ({ ...step, body: plant(step.send.split('/')[0] ?? '', step.body) });
const columnsOf = (line: string): readonly string[] => line.split(',');
/** A roster with the canary in the names and addresses of its lines. */
const rosterWithCanary = ([columns = '', ...people]: readonly string[]): readonly string[] => [
  columns,
  ...people.map((line) => {
    const cells = Object.fromEntries(columnsOf(line).map((cell, at) => [columnsOf(columns)[at] ?? '', cell]));
    return Object.values({
      ...cells,
      ...plant('people', { name: cells['name'], email: cells['email'] }),
    }).join();
  }),
];
const planting = (act: Act): Act => {
  if ('race' in act) return { ...act, race: act.race.map(withCanary) };
  if ('roster' in act) return { ...act, roster: rosterWithCanary(act.roster) };
  if ('answers' in act) return { ...act, signedName: `${act.signedName} ${canary}` };
  return 'send' in act ? withCanary(act) : act;
};
const sceneWithCanary = (scene: Scene): Scene => ({ ...scene, steps: scene.steps.map(planting) });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'daybook-canary-'));
  stack = await startSeeded(
    { memory: false, dataDir, onTrail: (line, log) => lines.push(line, JSON.stringify(log)) },
    (command) => ({
      ...command,
      body: JSON.parse(JSON.stringify(plant(command.path.split('/')[4] ?? '', command.body))),
    }),
  );
  const outcomes = await play(stack, scenes.map(sceneWithCanary), {
    onOutcome: ({ step }) => 'send' in step && urls.push(`${step.school}/${step.send}`),
  });
  expect(outcomes.filter(({ isAsExpected }) => !isAsExpected)).toEqual([]);
  await stack.settled();
}, LONG_MS);
afterAll(async () => {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const found = (texts: readonly string[]) => texts.filter((text) => text.includes(canary)).length;

const tenants = ['_trust', 'larkfield-infant', 'hollowbrook-primary'];

// First, so that what follows looks also into the logs, mails, tables and queues of all this.
describe('a canary in every personal field, asked of the record as a whole', () => {
  let reads: ReturnType<typeof canaryReads>;
  beforeAll(async () => {
    reads = canaryReads(stack);
    await reads.fillSegment(`An action ${canary}`);
    for (const tenant of tenants) await reads.sign(tenant);
  }, LONG_MS);

  it('GOV-04 is in no page of the feed, and signed in the journal', async () => {
    const pages = async (what: 'feed' | 'journal') =>
      (await Promise.all(tenants.map((tenant) => reads.pages(tenant, what)))).flat();
    const [feed, journal] = [await pages('feed'), await pages('journal')];
    expect(found([...feed, ...journal])).toBe(0);
    expect(feed.join()).toContain('IncidentReported');
    expect(journal.join()).toContain('sealed:');
  });

  it('GOV-04 is in no answer about the past to a role that sees no personal field, and in that to one that does', async () => {
    const answers = await reads.past();
    expect(answers.length).toBeGreaterThan(10);
    expect(found(answers)).toBe(0);
    const now = new Date(stack.now()).toISOString();
    for (const path of [`as-of?at=${now}`, `views/incident-log?asOf=${now}`, `people/p-100?asOf=${now}`]) {
      expect(found([await reads.asHead(path)])).toBe(1);
    }
  });

  it('DPR-01 is in no anonymised twin of a dossier, in no dossier of an auditor, and in that of the safeguarding team', async () => {
    const auditor = 'login-fernhill-auditor';
    const twin = '?anonymised=true';
    expect(
      found([
        await reads.dossier(auditor),
        await reads.dossier(auditor, twin),
        await reads.dossier('login-larkfield-head', twin),
      ]),
    ).toBe(0);
    expect(found([await reads.dossier('login-larkfield-head')])).toBe(1);
  });

  it('is in no object of the archive, as it lies there or with its segments unpacked', async () => {
    const { raw, unpacked } = await objectTexts(stack);
    expect(unpacked.length).toBeGreaterThanOrEqual(256);
    expect(unpacked.join()).toContain('sealed:');
    expect(found([...raw, ...unpacked])).toBe(0);
  });

  it('is in no announcement of a checkpoint and in no mail to a witness, which has notes alone', async () => {
    const announced = stack.archived().filter((event) => event.includes('CheckpointSealed'));
    const mails = (await stack.mails()).filter((mail) => JSON.stringify(mail).includes('@trustees.example'));
    expect([announced.length, mails.length].every((count) => count >= 2)).toBe(true);
    // The witness's own address is where the mail goes to, and a personal field.
    const texts = mails.map(({ destination: _, ...mail }) => JSON.stringify(mail));
    expect(found([...announced, ...texts])).toBe(0);
  });

  it(
    'is in no status of an operation',
    async () => {
      const statuses = [
        await reads.operation('/v1/schools/larkfield-infant/rebuilds/incident-log'),
        await reads.operation('/v1/trust/sweeps'),
      ];
      expect(found(statuses)).toBe(0);
      for (const status of statuses) expect(status).toContain('"done"');
    },
    LONG_MS,
  );

  it('DPR-06 is in no refusal of a value that somebody put in the wrong place', async () => {
    const refusals = await reads.refusals(canary);
    expect(refusals.length).toBeGreaterThan(20);
    expect(found(refusals)).toBe(0);
  });

  it(
    "is in nothing that the command line prints or writes for an auditor, and its files are their owner's only",
    async () => {
      const { texts, modes } = await reads.commandLine(canary);
      expect(texts.length).toBeGreaterThan(20);
      expect(found(texts)).toBe(0);
      expect(modes.length).toBeGreaterThan(10);
      expect(modes.every((mode) => mode === 0)).toBe(true);
    },
    LONG_MS,
  );
});

describe('a canary in every personal field of the demo', () => {
  it('was planted in all of them', () => {
    const kinds = [...personalFields.values()].flatMap((fields) => [...fields]);
    expect(new Set(kinds).size).toBeGreaterThan(8);
    expect(planted).toBeGreaterThan(80);
  });

  it('is in no table, neither in an item nor in its text and snapshot (DPR-01)', async () => {
    const texts = [...(await tableTexts(stack)).values()].flat();
    expect(texts.length).toBeGreaterThan(500);
    expect(found(texts)).toBe(0);
  });

  it('is in no raw file that the stack keeps: tables, queues, archive', () => {
    const contents = filesIn(dataDir);
    expect(contents.length).toBeGreaterThan(2);
    expect(found(contents)).toBe(0);
  });

  it('DPR-06 is in no log line', () => {
    expect(lines.length).toBeGreaterThan(500);
    expect(found(lines)).toBe(0);
  });

  it('DPR-06 is in no event on the bus', () => {
    expect(stack.archived().length).toBeGreaterThan(150);
    expect(found(stack.archived())).toBe(0);
  });

  it('is in no queue and no dead letter', async () => {
    expect(found((await stack.deadLetters()).map(({ body }) => body))).toBe(0);
  });

  it('is in no URL', () => {
    expect(urls.length).toBeGreaterThan(50);
    expect(found(urls)).toBe(0);
  });

  it('is in no text of a mail, which has ids and a link only', async () => {
    const mails = await stack.mails();
    expect(mails.length).toBeGreaterThan(10);
    expect(found(mails.map(({ subject, body }) => `${subject} ${body.text}`))).toBe(0);
  });

  it('is in the answer to those who may read it, and in no answer to those who may not (positive control)', async () => {
    const { get } = client(stack);
    const log = '/v1/schools/hollowbrook-primary/views/incident-log';
    const answer = JSON.stringify((await get(log, { as: 'login-hollowbrook-dsl' })).body);
    expect(answer.split(canary).length - 1).toBeGreaterThanOrEqual(6);
    const refused = await get(log, { as: 'login-hollowbrook-teacher' });
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toContain(canary);
  });
});
