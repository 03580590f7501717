import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeKms } from '../../support/fake-kms.ts';
import { startIssuer } from '../../support/issuer.ts';
import { alterations, forged, type Kind } from '../../support/tampering/alterations.ts';
import { head, registeredOnly, type Seeded, seeded, target } from '../../support/tampering/seeded.ts';
import {
  keyOptions,
  school,
  silenced,
  type TamperingSite,
  tamperingSite,
} from '../../support/tampering/site.ts';
import { views } from '../../support/tampering/views.ts';

const kms = fakeKms();
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let small: Seeded;
let large: Seeded;
let written: ReturnType<typeof silenced>;
beforeAll(async () => {
  written = silenced();
  issuer = await startIssuer();
  small = await seeded(issuer, kms);
  large = await seeded(issuer, kms, 272);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await issuer.stop();
});

const base = `/v1/schools/${school}`;
const device = `devices/${target.id}`;
const siteAfter = async (kind: Kind | null, before = small): Promise<TamperingSite> => {
  const site = await tamperingSite(issuer, before.kept, kms);
  if (kind !== null) await alterations[kind](site, before);
  return site;
};
const command = (site: TamperingSite, name: string, body: object, id: string = target.id) =>
  site.call('POST', `${base}/devices/${id}/${name}`, { as: `login-${school}-p-it`, body });
const problemOf = ({ status, body }: Awaited<ReturnType<typeof command>>) => [
  status,
  body.type?.split('#')[1],
];

describe('a command on a record that is not as it was written', () => {
  it('GOV-04 is refused where the load can see it: a newest commit that can not be read, or is of another trust', async () => {
    const unreadable = await siteAfter(null);
    const item = await unreadable.item('eventLog', `${school}/${device}`, 4);
    await unreadable.put('eventLog', { ...item, b: { B: new Uint8Array([1, 0, 3]) } });
    for (const site of [unreadable, await siteAfter('foreign commit')]) {
      const before = (await site.itemsOf('eventLog')).length;
      expect(problemOf(await command(site, 'return-device', {}))).toEqual([409, 'tampered']);
      expect(await site.itemsOf('eventLog')).toHaveLength(before);
      expect(problemOf(await command(site, 'register-device', { kind: 'tablet' }, 'lis-lt-9'))[0]).toBe(201);
    }
  });

  it('GOV-04 is acknowledged where it can not, and the sweep and the health of the trust name each as not journaled', async () => {
    const site = await siteAfter('number used again');
    await site.daybook(['sweep']);
    const { body } = await site.call('GET', '/v1/trust/health', { as: 'login-_trust-t-trust-admin' });
    expect(body.sweep.unjournaledKeys).toEqual([`${school}/${device}/5`]);
    expect(body.attention.map(({ says }: { says: string }) => says)).toContainEqual(
      expect.stringContaining(`can't be journaled: ${school}/${device}/5`),
    );
  });
});

describe('a commit that was archived before the log was altered', () => {
  it('GOV-04 is not shown as the truth by history and state, while archive and export still have it, and --live compares', async () => {
    const site = await siteAfter(null, large);
    const key = `${school}/devices/${registeredOnly}`;
    const item = await site.item('eventLog', key, 1);
    const forgery = forged(item, (commit) => ({ ...commit, actor: { id: 'p-office', roles: ['office'] } }));
    await site.client.send(new PutItemCommand({ TableName: site.tables.eventLog, Item: forgery }));
    const history = await site.call('GET', `${base}/devices/${registeredOnly}/history`, { as: head });
    expect(problemOf(history)).toEqual([409, 'tampered']);
    expect(JSON.stringify(history.body)).not.toContain('p-office');
    expect(problemOf(await site.call('GET', `${base}/devices/${registeredOnly}`, { as: head }))).toEqual([
      409,
      'tampered',
    ]);
    const [plain, live] = [site.folder(), site.folder()];
    const out = (folder: string) => ['export', '--school', school, '--out', folder];
    expect((await site.daybook(out(plain), head)).exitCode).toBe(0);
    const compared = await site.daybook([...out(live), '--live'], head);
    expect(compared.exitCode).toBe(1);
    expect(compared.printed[0]).toMatch(/read 256 commits from the archive, \d+ from the log's own table/);
    expect(compared.printed[0]).toMatch(
      /own table:\n\nNOT AS JOURNALED \(1\).*\n {2}position \d+, devices\/lis-lt-0\/1, altered/,
    );
    expect((await site.daybook(['verify', live, ...keyOptions])).exitCode).toBe(0);
  }, 60_000);
});

describe('signing', () => {
  it('GOV-04 goes on over an altered log, says what it covers, and ends with 1', async () => {
    const site = await siteAfter('field with the chain recomputed from there');
    await command(site, 'register-device', { kind: 'tablet' }, 'lis-lt-9');
    await site.journal();
    const { exitCode, printed, warned } = await site.daybook(
      ['checkpoint', '--school', school, '--now'],
      head,
    );
    expect(exitCode).toBe(1);
    expect(printed[0]).toContain('daybook/fernhill/larkfield-infant');
    expect(warned[0]).toMatch(
      /covers every commit as it was journaled[\s\S]*lis-lt-1\/3, altered[\s\S]*lis-lt-1\/4, altered/,
    );
    const folder = site.folder();
    await site.daybook(['export', '--school', school, '--out', folder], head);
    const { printed: report } = await site.daybook(['verify', folder, ...keyOptions]);
    expect(report[0]).toContain('journal.jsonl gives the root of the checkpoint, commits.jsonl does not');
  });

  it('GOV-04 stops where the journal is not what was signed, and says which checkpoint that is', async () => {
    const site = await siteAfter('journal page');
    await command(site, 'register-device', { kind: 'tablet' }, 'lis-lt-9');
    await site.journal();
    const { exitCode, printed, warned } = await site.daybook(
      ['checkpoint', '--school', school, '--now'],
      head,
    );
    expect([exitCode, printed]).toEqual([1, []]);
    expect(warned[0]).toContain(`${school}/~checkpoints/`);
  });
});

describe('a rebuild of a list', () => {
  it.each([
    'byte',
    'field with the chain recomputed from there',
    'deletion in the middle',
    'deletion of a whole stream',
  ] as const)(
    'GOV-04 names the record that is not as it was journaled, makes all others, and takes none from the list: %s',
    async (kind) => {
      const site = await siteAfter(kind);
      for (const list of ['devices-on-loan', 'incident-log', 'due-dates']) {
        const { exitCode, printed } = await site.daybook(['rebuild', list, '--school', school]);
        const isConcerned = list === 'devices-on-loan';
        if (isConcerned)
          expect(printed[0]).toMatch(
            /(NOT AS WRITTEN|Rows that only).*\n {2}larkfield-infant\/devices\/lis-lt-1/,
          );
        expect([list, exitCode]).toEqual([list, isConcerned ? 1 : 0]);
        if (list === 'due-dates') continue;
        const { body } = await site.call('GET', `${base}/views/${list}`, { as: head });
        expect(body.items).toHaveLength(1);
      }
    },
    60_000,
  );

  it('GOV-04 puts right a row that somebody altered', async () => {
    const site = await siteAfter('read-model row');
    expect((await site.daybook(['rebuild', 'devices-on-loan', '--school', school])).exitCode).toBe(1);
    await site.daybook(['rebuild', 'devices-on-loan', '--school', school, '--corrected']);
    expect(await views.sweep(site)).toBe('exit 0, done: nothing');
  });
});

describe('a page of the journal that is gone', () => {
  it('GOV-04 is a row of positions that nobody can vouch for: everything else answers, and the sweep names it', async () => {
    const site = await siteAfter(null, large);
    const pages = (await site.itemsOf('journal')).filter(({ pk, r }) => pk?.S === school && r !== undefined);
    const [first, second] = pages.toSorted((a, b) => Number(a['sk']?.N) - Number(b['sk']?.N));
    await site.remove('journal', first!);
    const lost = Number(second?.['sk']?.N) - 1;
    const feed = await site.call('GET', `${base}/feed?limit=500`, { as: head });
    expect([feed.status, feed.body.tampered.length]).toEqual([200, lost]);
    expect(feed.body.tampered[0]).toMatchObject({
      standing: 'missing',
      record: null,
      position: 1,
      journaledHash: null,
    });
    expect(feed.body.events.length).toBeGreaterThan(0);
    expect(await views['as-of'](site, large)).toContain('lent');
    expect(await views.sweep(site)).toContain('~journal/1 journal-lost');
    expect(written.mock.calls.flat().join('')).toContain('"message":"tampering"');
  }, 60_000);
});
