import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../../../functions/run-imports/files/read-zip.ts';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-import-'));
  file = join(folder, 'roster.csv');
  writeFileSync(file, 'id;name;relation\n1;Amira Shah;staff\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const id = 'a'.repeat(32);
const at = '/v1/schools/larkfield-infant/imports';
const found = {
  import: id,
  reason: null,
  progress: 1,
  refusals: [],
  counts: { people: 1, commands: 2, JoinStaff: 1, LinkOutsideId: 1, onRecord: 10 },
  classes: { 'y1-oak': { comes: 3, goes: 1 } },
};

/** A deployment that takes one import, and what it was sent. */
const taking = (dry: object, done: object = {}) => {
  const asked: string[] = [];
  const bodies: unknown[] = [];
  let put: Uint8Array = new Uint8Array();
  let looks = 0;
  let isApproved = false;
  const stateNow = (): object => {
    looks += 1;
    const ready = { ...found, status: looks === 1 ? 'comparing' : 'ready', ...(looks === 1 ? {} : dry) };
    return isApproved ? { ...ready, status: 'done', ...done } : ready;
  };
  const begun = {
    import: id,
    status: 'awaiting-file',
    upload: { url: 'https://bucket.example/x', headers: { 'content-length': '1' } },
  };
  const answered = ({ pathname }: URL, method: string): Response => {
    if (pathname.endsWith('/errors')) return json(200, { items: [], next: null });
    if (method === 'GET') return json(200, stateNow());
    isApproved ||= pathname.endsWith('/approve');
    return pathname === at ? json(201, begun) : json(202, { import: id, status: 'x' });
  };
  const answers = async ({ url, init }: { readonly url: URL; readonly init: RequestInit }) => {
    const { method = 'GET' } = init;
    asked.push(`${method} ${url.pathname.replace(at, '')}`);
    if (url.host !== 'bucket.example') {
      if (typeof init.body === 'string') bodies.push(JSON.parse(init.body));
      return answered(url, method);
    }
    put = new Uint8Array(await new Response(init.body ?? null).arrayBuffer());
    return new Response('');
  };
  return { answers, asked, bodies, put: () => put };
};

const run = (api: ReturnType<typeof taking>, ...args: readonly string[]) =>
  runDaybook(
    ['import', 'roster', file, '--school', 'larkfield-infant', '--format', 'flat', ...deployment, ...args],
    api.answers as never,
  );

describe('daybook import', () => {
  it('runs a file dry, tells in tables what would be done, and records nothing without --yes', async () => {
    const api = taking({});
    const { exitCode, printed, warned } = await run(api);
    expect([exitCode, warned]).toEqual([0, [expect.stringContaining('--yes')]]);
    expect(printed[0]).toContain('ready: import');
    expect(printed[0]).toMatch(/JoinStaff +1/);
    expect(printed[0]).toMatch(/y1-oak +3 +1/);
    expect(api.asked).toEqual([
      'POST ',
      'PUT /x',
      `POST /${id}/dry-run`,
      `GET /${id}`,
      `GET /${id}`,
      `GET /${id}/errors`,
      `POST /${id}/cancel`,
    ]);
    expect(new TextDecoder().decode(api.put())).toContain('Amira Shah');
    expect((await run(taking({}), '--dry-run')).warned).toEqual([]);
  });

  it('carries it out with --yes, by the numbers of the dry run', async () => {
    const api = taking({}, { counts: { ...found.counts, sent: 2, failed: 0 } });
    const { exitCode, printed } = await run(api, '--yes', '--on', '2026-09-01', '--source', 'arbor');
    expect([exitCode, printed.length]).toEqual([0, 2]);
    expect(api.bodies[0]).toMatchObject({
      kind: 'roster',
      format: 'flat',
      on: '2026-09-01',
      source: 'arbor',
    });
    expect(api.bodies.at(-1)).toEqual({ commands: 2, leavers: 0, errors: 0 });
  });

  it('asks for the number of leavers where they are more than a fifth', async () => {
    const leaving = { counts: { ...found.counts, leavers: 3 } };
    const { exitCode, warned } = await run(taking(leaving), '--yes');
    expect([exitCode, warned[0]]).toEqual([1, expect.stringContaining('--leavers 3')]);
    expect((await run(taking(leaving), '--yes', '--leavers', '3')).exitCode).toBe(0);
  });

  it('ends with 1 where rows are left to a person, and with 2 where the file can not be used', async () => {
    expect((await run(taking({ counts: { ...found.counts, flaws: 1 } }), '--yes')).exitCode).toBe(1);
    const refusal = {
      file: 'users.csv',
      row: null,
      column: 'status',
      code: 'column-missing',
      says: 'a column is missing',
    };
    const refused = await run(taking({ status: 'refused', refusals: [refusal] }), '--yes');
    expect([refused.exitCode, refused.printed[0]]).toEqual([
      2,
      expect.stringMatching(/users\.csv +status +column-missing/),
    ]);
    expect((await runDaybook(['import', 'roster', file, '--format', 'ctf', ...deployment])).exitCode).toBe(2);
  });

  it('sends a folder of CSV files as a zip', async () => {
    const many = join(folder, 'sds');
    mkdirSync(many);
    writeFileSync(join(many, 'users.csv'), 'sourcedId\n1\n');
    writeFileSync(join(many, 'notes.txt'), 'no');
    const api = taking({});
    const args = [
      'import',
      'roster',
      many,
      '--school',
      'larkfield-infant',
      '--format',
      'sds-2.1',
      '--dry-run',
    ];
    expect((await runDaybook([...args, ...deployment], api.answers as never)).exitCode).toBe(0);
    const files = await readZip('file', Buffer.from(api.put()));
    expect(files.map(({ file: name }) => name)).toEqual(['users.csv']);
  });
});
