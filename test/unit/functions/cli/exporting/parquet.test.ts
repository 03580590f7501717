import { existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { exampleEvent } from '../../../../../events/contract/example.ts';
import { deployment, json, runDaybook } from '../../../../support/terminal.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'daybook-parquet-')), 'events.parquet');
const events = [1, 2, 3].map((streamversion) => ({
  ...exampleEvent('devices/DeviceLent/v1', { streamversion, time: '2026-09-21T08:30:00.125Z' }),
  ...(streamversion === 1
    ? { causationid: 'larkfield-infant/agreements/a/1' }
    : { policyversion: undefined }),
}));
const tampered = {
  ...{ standing: 'altered', record: 'devices/d', commit: 4, position: 4 },
  ...{ journaledHash: 'a', foundHash: 'b' },
};
const pageOf = (after: number, more: object = {}) => ({
  ...{ first: after + 1, last: after + 1, events: events.slice(after, after + 1) },
  ...{ omitted: [], tampered: [], next: after + 1 === events.length ? null : after + 1, ...more },
});
const idOf = (number: number) => `larkfield-infant/devices/example-1/${number}`;
/** Runs it against a feed of an event a page. */
const run = async (out: string, args: readonly string[] = [], more: object = {}) => {
  const asked: Readonly<Record<string, string>>[] = [];
  const ran = await runDaybook(
    ['export', '--school', 'larkfield-infant', '--out', out, '--parquet', ...args, ...deployment],
    ({ url }) => {
      asked.push(Object.fromEntries(url.searchParams));
      return json(200, pageOf(Number(url.searchParams.get('after')), more));
    },
  );
  return { ...ran, asked };
};
const query = async (sql: string) => {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  return (await db.runAndReadAll(sql)).getRowObjectsJson();
};

describe('an export of events as a table', () => {
  it('GOV-04 has a row for each event of every page, in order, as DuckDB reads it', async () => {
    const file = newFile();
    const { exitCode, printed, asked } = await run(file);
    expect([exitCode, printed]).toEqual([0, [`wrote 3 events up to position 3 to ${file}`]]);
    expect(asked.map(({ after }) => after)).toEqual(['0', '1', '2']);
    const rows = await query(
      `select id, stream, type, version, position, epoch_ms(time) as at, causationid, policyversion,
         json_extract_string(data, '$.borrower') as borrower from read_parquet('${file}')`,
    );
    const row = {
      ...{ stream: 'devices', type: 'DeviceLent', version: 1, borrower: 'p-201' },
      ...{ at: String(Date.parse('2026-09-21T08:30:00.125Z')), causationid: null, policyversion: null },
    };
    expect(rows).toEqual([
      {
        ...{ ...row, id: idOf(1), position: 1 },
        ...{ causationid: 'larkfield-infant/agreements/a/1', policyversion: 1 },
      },
      { ...row, id: idOf(2), position: 2 },
      { ...row, id: idOf(3), position: 3 },
    ]);
  });

  it('DPR-01 is readable by its owner only', async () => {
    const file = newFile();
    await run(file);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('GOV-04 is of a period, its last day included', async () => {
    const { asked } = await run(newFile(), ['--from', '2026-09-01', '--to', '2026-09-30']);
    expect(asked[0]).toMatchObject({
      recordedFrom: '2026-09-01T00:00:00.000Z',
      recordedBefore: '2026-10-01T00:00:00.000Z',
    });
  });

  it('GOV-04 says what is not in it, and ends with 1 where the record was tampered with', async () => {
    const more = { omitted: [{ id: 'x', reason: 'too large' }], tampered: [tampered] };
    const { exitCode, printed, warned } = await run(newFile(), [], more);
    expect(exitCode).toBe(1);
    expect(printed.join('\n')).toContain('NOT AS JOURNALED (3)');
    expect(warned.join('\n')).toContain("3 events can't be published");
  });

  it('DPR-01 has the personal fields that the caller may read, if they are asked for, and no others', async () => {
    const file = newFile();
    const revoked = exampleEvent('access/AccessRevoked/v1', { streamId: 'p-1' });
    const withheld = exampleEvent('access/AccessRevoked/v1', { streamId: 'p-1', streamversion: 2 });
    const closed = exampleEvent('access/AccessRevoked/v1', { streamId: 'p-2', position: 2 });
    const looked: string[] = [];
    const ran = await runDaybook(
      ['export', '--school', 'larkfield-infant', '--out', file, '--parquet', '--personal', ...deployment],
      ({ url }) => {
        if (url.pathname.endsWith('/feed'))
          return json(200, { ...pageOf(2), events: [revoked, withheld, closed, events[0]] });
        looked.push(`${url.pathname}${url.search}`);
        if (url.pathname.includes('p-2')) return json(403, { title: 'Forbidden', status: 403 });
        const data = { person: 'p-1', reason: 'Another class.' };
        return url.search === ''
          ? json(200, { events: [{ version: 1, data }], next: 'c' })
          : json(200, { events: [{ version: 2, data: { reason: null } }], next: null });
      },
    );
    const records = '/v1/schools/larkfield-infant/access';
    expect(looked).toEqual([
      `${records}/p-1/history`,
      `${records}/p-1/history?cursor=c`,
      `${records}/p-2/history`,
    ]);
    expect(ran.warned).toEqual(['1 records are not open to you: their personal fields are left out']);
    const rows = await query(`select subject, personal::text as personal from read_parquet('${file}')`);
    expect(rows).toEqual([
      { subject: 'access/p-1', personal: '{"reason":"Another class."}' },
      { subject: 'access/p-1', personal: null },
      { subject: 'access/p-2', personal: null },
      { subject: 'devices/example-1', personal: null },
    ]);
  });

  it('GOV-04 takes no options of a bundle, and the place of no file', async () => {
    const file = newFile();
    const bundle = ['export', '--school', 'larkfield-infant', '--out', file, '--personal', ...deployment];
    expect((await runDaybook(bundle, () => json(200, {}))).exitCode).toBe(2);
    const refused = await run(file, ['--now']);
    expect(refused).toMatchObject({ exitCode: 2, asked: [] });
    expect(existsSync(file)).toBe(false);
    await run(file);
    expect((await run(file)).exitCode).toBe(2);
  });
});
