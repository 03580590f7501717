import { describe, expect, it } from 'vitest';
import { importSite, school } from '../../../support/imports/site.ts';

const header = 'id;name;relation;email;date_of_birth;year_group;class;child;person';
const rows = [
  '10;Tobi Okoro;pupil;;14/03/2020;Y1;Y1 Oak;;',
  '11;Grace Okoro;parent;grace@mail.example;;;;10;',
  '12;Amira Shah;staff;amira@larkfield.example;;;Y1 Oak;;',
];
const flat = (...lines: readonly string[]): string => `\ufeff${[header, ...lines].join('\r\n')}\r\n`;

describe('an import of a roster', () => {
  it('ORG-06 is run dry, approved and carried out; the same file again sends nothing', async () => {
    const site = await importSite();
    const before = site.commits();
    const dry = await site.dryRun(flat(...rows));
    expect(dry).toMatchObject({
      status: 'ready',
      refusals: [],
      counts: { people: 3, commands: 8, flaws: 0, leavers: 0 },
    });
    expect(dry.classes).toEqual({ 'y1-oak': { comes: 1, goes: 0 } });
    expect(site.commits()).toBe(before);
    const steps = await site.steps(dry.id);
    expect(steps.map(({ phase, commands }) => [phase, commands.map(({ type }) => type)])).toContainEqual([
      'links',
      ['LinkParent'],
    ]);
    const done = await site.approve(dry.id);
    expect(done).toMatchObject({ status: 'done', counts: { sent: 8, failed: 0 } });
    const child = steps.find(({ phase }) => phase === 'links')?.id ?? '';
    expect(await site.person(child)).toMatchObject({
      years: [{ yearGroup: 'Y1', class: 'y1-oak' }],
      parents: [{}],
    });
    const again = await site.dryRun(flat(...rows.toReversed()));
    expect(again.counts).toMatchObject({ commands: 0, leavers: 0, onRecord: 3 });
    expect((await site.approve(again.id)).counts).toMatchObject({ sent: 0 });
  });

  it('keeps people sealed on the way, in no log and no state, and removes file and pages at the end', async () => {
    const site = await importSite();
    const dry = await site.dryRun(flat(...rows, '13;Nobody Here;pupil;;;KG;;;'));
    const stored = [...site.objects].map(([key, bytes]) => `${key} ${bytes.toString('latin1')}`).join('\n');
    const state = JSON.stringify(await site.job(dry.id)) + JSON.stringify(await site.flaws(dry.id));
    for (const word of ['Okoro', 'Tobi', 'grace@', 'Nobody', '114001'])
      expect([stored.includes(word), state.includes(word)], word).toEqual([false, false]);
    expect(await site.flaws(dry.id)).toMatchObject([{ row: 5, column: 'grade', code: 'year-unknown' }]);
    await site.approve(dry.id);
    expect([...site.objects.keys()].filter((key) => key.startsWith(`${school}/${dry.id}/data/`))).toEqual([]);
    const logged = [...site.items].map(([at, item]) => at + JSON.stringify(item)).join('\n');
    expect(logged.includes('Okoro')).toBe(false);
  });

  it('ORG-06 lets those leave who are missing, and leaves rows with a flaw as they are', async () => {
    const site = await importSite();
    const first = await site.dryRun(flat(...rows));
    await site.approve(first.id);
    site.time.now = '2026-10-01T08:00:00.000Z';
    const other = '14;Ben Hale;staff;;;;;;';
    const without = await site.dryRun(flat(...rows.slice(0, 2), other));
    expect(without.counts).toMatchObject({ leavers: 1, LeavePerson: 1 });
    const flawed = await site.dryRun(flat(...rows.slice(0, 2), other, '12;;staff;;;;;;'));
    expect(flawed.counts).toMatchObject({ leavers: 0 });
  });

  it('ORG-06 does not overrule what somebody recorded after the dry run', async () => {
    const site = await importSite();
    const first = await site.dryRun(flat(...rows));
    await site.approve(first.id);
    const dry = await site.dryRun(
      flat(rows[0] ?? '', '11;Grace Okoro-Lane;parent;grace@mail.example;;;;10;', rows[2] ?? ''),
    );
    const [step] = await site.steps(dry.id);
    await site.commandOf(`people/${step?.id}`, {
      type: 'ChangeContact',
      capacity: 'parent',
      name: 'G. Lane',
    } as never);
    expect((await site.approve(dry.id)).counts).toMatchObject({ sent: 0, failed: 1 });
    expect(await site.outcomes(dry.id)).toMatchObject([{ code: 'ChangedSince', type: 'ChangeContact' }]);
  });

  it('ORG-06 makes no parent link again that somebody ended between dry run and approval', async () => {
    const site = await importSite();
    const first = await site.dryRun(flat(...rows));
    const link = (await site.steps(first.id)).find(({ phase }) => phase === 'links');
    const parent = link?.commands[0]?.['parent'];
    await site.approve(first.id);
    await site.commandOf(`people/${link?.id}`, {
      type: 'UnlinkParent',
      parent,
      reason: 'By order of a court.',
    } as never);
    const again = await site.dryRun(flat(...rows));
    expect(again.counts).toMatchObject({ commands: 0, flaws: 1 });
    expect(await site.flaws(again.id)).toMatchObject([{ code: 'link-ended' }]);
  });

  it('sends each command once, wherever it dies', async () => {
    const whole = await importSite();
    const plan = await whole.dryRun(flat(...rows));
    await whole.approve(plan.id);
    const commits = whole.commits();
    for (const dies of [3, 14, 27, 44]) {
      const site = await importSite();
      const dry = await site.dryRun(flat(...rows));
      await site.change(dry.id, { status: 'executing', approvedBy: { tenant: school, person: 'p-office' } });
      site.own.arm(dies, dies % 2 === 0);
      await site.handle(site.message(dry.id)).catch(() => undefined);
      site.own.arm(null);
      expect(await site.work(dry.id)).toMatchObject({ status: 'done', counts: { failed: 0 } });
      expect([dies, site.commits()]).toEqual([dies, commits]);
    }
  });

  it('stops when who approved it has no role any more', async () => {
    const site = await importSite();
    const dry = await site.dryRun(flat(...rows));
    await site.change(dry.id, { status: 'executing', approvedBy: { tenant: school, person: 'p-nobody' } });
    expect(await site.work(dry.id)).toMatchObject({ status: 'failed' });
    expect(site.peopleIds()).toEqual(['p-office']);
  });
});

describe('a file that can not be used', () => {
  const refusal = async (content: string | Buffer, changes = {}) => {
    const site = await importSite();
    const before = site.commits();
    const { status, refusals } = await site.dryRun(content, changes);
    expect([status, site.commits(), [...site.objects.keys()]]).toEqual(['refused', before, []]);
    return refusals[0];
  };

  it('is refused whole, with a clear word and nothing written', async () => {
    expect(await refusal('')).toMatchObject({ code: 'no-file' });
    expect(await refusal('name;id\nA;1\n')).toMatchObject({ code: 'column-missing', column: 'relation' });
    expect(await refusal(Buffer.from(`${header}\n1;Zo\xeb Lane;staff;;;;;;`, 'latin1'))).toMatchObject({
      code: 'encoding-wrong',
    });
    expect(await refusal(Buffer.from(`\ufeff${header}`, 'utf16le'))).toMatchObject({
      code: 'encoding-wrong',
    });
    expect(await refusal(flat(rows[0] ?? '', rows[0] ?? ''))).toMatchObject({ code: 'id-twice', row: 3 });
    expect(await refusal(`${header}\n1;"A B;staff`)).toMatchObject({ code: 'csv-broken' });
    expect(await refusal('PK', { format: 'oneroster-1.2' })).toMatchObject({ code: 'zip-expected' });
    expect(await refusal(`${header}\n`)).toMatchObject({ code: 'file-empty' });
  });
});
