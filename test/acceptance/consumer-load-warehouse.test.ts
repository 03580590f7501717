import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CleanProject, cleanProject } from '../support/contract/package/clean-project.ts';
import { daybookAt } from '../support/daybook.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
let project: CleanProject;
let token = '';
beforeAll(async () => {
  project = await cleanProject(['@duckdb/node-api']);
  school = await ownSchool();
  token = await school.stack.tokenFor('login-fernhill-auditor');
  project.write('load-warehouse.ts', readFileSync('test/consumers/load-warehouse.ts', 'utf8'));
  await send('agreements/p-201.parent/sign-agreement', {
    ...{ templateVersion: 1, signedName: 'Grace Okoro', method: 'paper' },
    ...{ seenBy: 'p-110', signedOn: '2026-09-02' },
  });
}, 400_000);

const send = async (path: string, body: object): Promise<void> => {
  expect((await school.post(path, body, { as: school.logIn('office') })).status).toBe(201);
};
const lend = async (id: string): Promise<void> => {
  await send(`devices/${id}/register-device`, { kind: 'pupil-laptop' });
  await send(`devices/${id}/install-safeguards`, { safeguards: ['web-filter', 'managed-updates'] });
  await send(`devices/${id}/lend-device`, { borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning' });
};
const start = (more: Readonly<Record<string, string>> = {}) =>
  project.start(['load-warehouse.ts', school.id], {
    ...{ DAYBOOK_URL: school.stack.url, DAYBOOK_TOKEN: token },
    ...more,
  });
/** Figures that the warehouse comes to. */
const load = async () => {
  const loading = start();
  expect(await loading.ended, loading.complained()).toBe(0);
  return JSON.parse(loading.printed());
};
const headOf = async (): Promise<number> =>
  (await school.get('feed', { as: 'login-fernhill-auditor' })).body.last;
const onLoan = async (): Promise<number> =>
  (await school.get('views/devices-on-loan', { as: school.logIn('office') })).body.summary.onLoan;

describe('a warehouse that is built with the package', () => {
  it('GOV-04 compiles in an empty folder with the package and DuckDB alone', async () => {
    expect(await project.faults()).toBe('');
  });

  it('GOV-04 comes to the figures of the list, whether it loads at once, again, or bit by bit', async () => {
    for (const id of ['lis-wh-1', 'lis-wh-2', 'lis-wh-3']) await lend(id);
    await school.settled();
    const first = await load();
    expect(first).toMatchObject({ onLoan: 3, last: await headOf() });
    expect(await onLoan()).toBe(3);
    expect(await load()).toEqual(first);
    await send('devices/lis-wh-2/return-device', {});
    await school.settled();
    const second = await load();
    expect(second).toEqual({ events: first.events + 1, last: first.last + 1, onLoan: await onLoan() });
  });

  it('GOV-04 holds each event once after it was killed amid its work', async () => {
    await lend('lis-wh-4');
    await school.settled();
    const dying = start();
    await dying.kill();
    expect(await load()).toMatchObject({ onLoan: await onLoan(), last: await headOf() });
    const rows = await ask(
      join(project.folder, 'warehouse.duckdb'),
      'select count(*) - count(distinct id) from events',
    );
    expect(rows).toEqual([['0']]);
  });

  it('GOV-04 has the events that an export as Parquet has, and no personal field is in either', async () => {
    const file = join(project.folder, 'events.parquet');
    const exported = await daybookAt(school.stack)([
      'export',
      '--school',
      school.id,
      '--parquet',
      '--out',
      file,
    ]);
    expect(exported).toMatchObject({ code: 0 });
    const warehouse = join(project.folder, 'warehouse.duckdb');
    const rows = (table: string) => `select id, type, version, position, data::text from ${table}`;
    const differing = await ask(
      warehouse,
      `select count(*) from ((${rows('events')}) except (${rows(`read_parquet('${file}')`)}))`,
    );
    expect(differing).toEqual([['0']]);
    expect(await ask(warehouse, `select count(*) from read_parquet('${file}')`)).toEqual([
      [String((await load()).events)],
    ]);
    expect(readFileSync(file).includes('Okoro')).toBe(false);
  });
});

const ask = async (file: string, sql: string) => {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const db = await instance.connect();
  const rows = (await db.runAndReadAll(sql)).getRowsJson();
  db.closeSync();
  instance.closeSync();
  return rows;
};
