import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessTenantOf } from '../../domain/kernel/ids.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { startStack } from '../../infra/local/stack.ts';
import { createCanaries } from '../support/canaries/canary.ts';
import { apiTexts, consoleTexts } from '../support/canaries/console-pages.ts';
import type { Sent } from '../support/canaries/every-command.ts';
import { everySchool, everyStream, personalNames } from '../support/canaries/every-stream.ts';
import { hurryQueues } from '../support/canaries/hurry-queues.ts';
import { filesIn, objectTexts, tableTexts } from '../support/canaries/places.ts';
import { canaryReads } from '../support/canaries/reads.ts';
import { runningSite } from '../support/canaries/running-site.ts';
import { withheldFromAuditor } from '../support/canaries/withheld.ts';
import { daybookAt } from '../support/daybook.ts';
import { firstDay } from '../support/first-day.ts';
import { exampleTenants, setUp } from '../support/set-up.ts';

/** Minutes on a machine that has other work; on two idle processors the file takes less than 90 s. */
const LONG_MS = 400_000;
const canaries = createCanaries();
const seen: Record<'trail' | 'lines' | 'urls', string[]> = { trail: [], lines: [], urls: [] };
let folder: string;
let stack: LocalStack;
let every: ReturnType<typeof everyStream>;
let site: ReturnType<typeof runningSite>;
let sent: readonly Sent[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-every-field-'));
  stack = await startStack({
    memory: false,
    assemblyDir: inject('assemblyDir'),
    dataDir: join(folder, 'data'),
    onTrail: (line) => seen.trail.push(line),
    onLine: (_, line) => seen.lines.push(line),
  });
  stack.setTime(firstDay);
  await setUp(stack, (await exampleTenants()).slice(-1));
  await hurryQueues(stack);
  site = runningSite(stack, { limitMs: LONG_MS, onUrl: (url) => seen.urls.push(url) });
  every = everyStream(site, canaries);
  sent = await every.happen();
}, LONG_MS);
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A roster with a canary in each cell, which is carried out, and one whose columns say nothing. */
const importRosters = async (): Promise<readonly string[]> => {
  const cell = (name: string) => canaries.of(`roster ${name}`).text;
  const rows = [
    'id;name;relation;year_group;class;child;email',
    `1;${cell('pupil')};pupil;Y1;Y1 Oak;;`,
    `2;${cell('parent')};parent;;;1;${cell('email')}@every-field.example`,
    `3;${cell('staff')};staff;;Y1 Oak;;`,
  ];
  const wrong = ['id;name;relation', `4;${cell('unread')};${cell('relation')}`];
  const outcomes: string[] = [];
  for (const [name, lines] of Object.entries({ rows, wrong })) {
    const file = join(folder, `${name}.csv`);
    await writeFile(file, `${lines.join('\r\n')}\r\n`);
    const of = ['import', 'roster', file, '--school', everySchool, '--format', 'flat', '--yes', '--json'];
    const { code, stdout } = await daybookAt(stack)(of, site.admin);
    await rm(file);
    outcomes.push(`${code} ${stdout}`);
  }
  return outcomes;
};

describe('a canary in every personal field of every stream, on the running stack', () => {
  it(
    'DPR-01 is found, each of them, by those who may read it',
    async () => {
      const found = new Set(canaries.in(await every.histories()));
      expect(personalNames.length).toBeGreaterThan(250);
      expect(personalNames.filter((name) => !found.has(name))).toEqual([]);
    },
    LONG_MS,
  );

  it('DPR-06 is in no answer to a command that carries it, taken or refused', () => {
    const count = (of: number) => sent.filter(({ status }) => status === of).length;
    expect([count(201) > 20, count(422) > 50]).toEqual([true, true]);
    expect(sent.filter(({ status }) => status >= 500)).toEqual([]);
    expect(canaries.in(sent.map(({ answer }) => answer))).toEqual([]);
  });

  it('DPR-01 GOV-04 is in no record and no list, as JSON or CSV, of an auditor to whom no row opens them', async () => {
    const { texts, answered } = await withheldFromAuditor(site, everySchool);
    expect(answered).toBeGreaterThan(40);
    expect(canaries.in(texts)).toEqual([]);
  });

  it.each(['auditor', 'admin'] as const)(
    'DPR-01 GOV-04 is in no page of the console that an %s opens, but where the API opens it to them',
    async (role) => {
      const { texts, shown, assets } = await consoleTexts(stack.url, site[role], everySchool);
      expect([shown > 40, assets > 2]).toEqual([true, true]);
      const opened = new Set(canaries.in(await apiTexts(site, site[role], everySchool)));
      expect(canaries.in(texts).filter((name) => !opened.has(name))).toEqual([]);
    },
    LONG_MS,
  );

  it('DPR-01 GOV-04 is in no page of the feed and the journal, of the school and of who looked', async () => {
    const { pages, sign } = canaryReads(stack);
    await sign(everySchool);
    const asked = [everySchool, accessTenantOf(everySchool)].flatMap((tenant) =>
      (['feed', 'journal'] as const).map((what) => pages(tenant, what)),
    );
    const texts = (await Promise.all(asked)).flat();
    expect(texts.join()).toContain('sealed:');
    expect(canaries.in(texts)).toEqual([]);
  });

  it(
    'DPR-06 is in nothing that an import leaves behind, nor anywhere else when messages failed',
    async () => {
      const [done, wrong] = await importRosters();
      expect(done).toMatch(/^0 .*"status":"done"/s);
      expect(wrong).not.toMatch(/^0 /);
      await site.settled();
      const notify = stack.functions().find((name) => name.startsWith('Notify'));
      stack.fail(notify ?? 'Notify');
      await every.again();
      await site.settled();
      const dead = await stack.deadLetters();
      expect(new Set(dead.map(({ body }) => JSON.parse(body).source)).size).toBeGreaterThan(20);

      const { raw, unpacked } = await objectTexts(stack);
      // Where a mail goes is a personal field itself.
      const mails = (await stack.mails()).map(({ destination: _, ...mail }) => JSON.stringify(mail));
      const places = {
        tables: [...(await tableTexts(stack)).values()].flat(),
        files: filesIn(join(folder, 'data')),
        objects: [...raw, ...unpacked],
        bus: stack.archived(),
        deadLetters: dead.map(({ body }) => body),
        faults: stack.faults(),
        mails,
        ...seen,
      };
      expect(Object.entries(places).filter(([, texts]) => texts.length === 0)).toEqual([]);
      const metrics = seen.lines.filter((line) => line.startsWith('{"_aws":'));
      expect([metrics.length > 10, places.bus.length > 300, seen.urls.length > 300]).toEqual([
        true,
        true,
        true,
      ]);
      expect(Object.entries(places).map(([place, texts]) => [place, canaries.in(texts)])).toEqual(
        Object.keys(places).map((place) => [place, []]),
      );
    },
    LONG_MS,
  );
});
