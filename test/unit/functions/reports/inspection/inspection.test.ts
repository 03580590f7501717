import { beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../../../../domain/reports/index.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';
import { verdictOf } from '../../../../support/verdict-of.ts';

type Files = Readonly<Record<string, string>>;

describe('the pack of reports for an inspection', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const PERIOD = '?period=2026-27.autumn-1';
  const pack = (query = PERIOD, as = head) => get(`packs/inspection${query}`, { as });
  const filesOf = async (query = PERIOD, as = head): Promise<Files> => {
    const files: Record<string, string> = {};
    let cursor = '';
    do {
      const { status, body } = await pack(`${query}${cursor}`, as);
      expect([status, status === 200 ? null : body]).toEqual([200, null]);
      for (const [name, text] of Object.entries(body.files as Files))
        files[name] = `${files[name] ?? ''}${text}`;
      cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
    } while (cursor !== '');
    return files;
  };
  const verified = (of: Files) => {
    const { keys } = api().past;
    return verdictOf(of, [keys.checkpoints.vkey, keys.dossiers.vkey]);
  };
  const incident = async (id: string) =>
    expect(
      await post(`incidents/${id}/report-incident`, {
        as: logIn('p-teacher'),
        body: {
          ...{ occurredOn: '2026-09-10', place: 'Library', description: 'Canary words' },
          category: 'online-safety',
        },
      }),
    ).toMatchObject({ status: 201 });

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    await incident('i-1');
    await api().past.sign(SCHOOL);
  });

  it('GOV-03 has every report as data and as a page, and a page that leads to them', async () => {
    const files = await filesOf();
    const names = documents.map(({ name }) => name);
    for (const name of names) {
      expect(files['index.html']).toContain(`href="${name}.html"`);
      expect(JSON.parse(files[`${name}.json`] ?? '')).toMatchObject({ report: name, school: SCHOOL });
      expect(files[`${name}.html`]).toContain('<h1>');
    }
    expect(files['index.html']).not.toContain('Left out');
    expect(Object.keys(files)).toHaveLength(names.length * 2 + 4);
  });

  it('GOV-04 makes all reports as of one checkpoint, the same as at their own addresses', async () => {
    const files = await filesOf();
    const { size } = JSON.parse(files['manifest.json'] ?? '');
    expect(files[`checkpoints/${size}.txt`]).toContain(`\n${size}\n`);
    for (const { name } of documents) {
      const own = await get(`reports/${name}${PERIOD}&size=${size}`, { as: head });
      expect(JSON.parse(files[`${name}.json`] ?? '')).toEqual(own.body);
    }
  });

  it('GOV-04 stands under a signature and its checkpoint', async () => {
    const { holds, subject, statements } = await verified(await filesOf());
    expect(holds).toBe(true);
    expect(subject).toContain(`reports of fernhill/${SCHOOL} over 2026-27.autumn-1`);
    expect(statements.map(({ part, verdict }) => [part, verdict])).toEqual([
      ['files', 'holds'],
      ['signature', 'holds'],
      ['checkpoint', 'holds'],
      ['commits', "can't be proved"],
      ['trust', "can't be proved"],
    ]);
  });

  it('GOV-04 is refused by the verifier where a report, the manifest or the checkpoint was changed', async () => {
    const files = await filesOf();
    const changed = (name: string, from: string | RegExp, to: string): Files => {
      const text = (files[name] ?? '').replace(from, to);
      expect(text).not.toBe(files[name]);
      return { ...files, [name]: text };
    };
    const { size } = JSON.parse(files['manifest.json'] ?? '');
    for (const other of [
      changed('safeguarding.json', '"value": 1', '"value": 0'),
      changed('incidents.html', '<h1>', '<h1>Nice '),
      changed('index.html', 'Reports', 'Notes'),
      changed('manifest.json', 'autumn-1', 'autumn-2'),
      changed(`checkpoints/${size}.txt`, `\n${size}\n`, `\n${size + 1}\n`),
    ])
      expect(await verified(other)).toMatchObject({ holds: false });
  });

  it('GOV-04 shows that its checkpoint is in the log of logs, once it was taken in', async () => {
    api().past.takeIn();
    const { holds, statements } = await verified(await filesOf());
    expect(holds).toBe(true);
    expect(statements).toContainEqual(expect.objectContaining({ part: 'trust', verdict: 'holds' }));
  });

  it('GOV-04 goes on as of the checkpoint of its first page, whatever was signed meanwhile', async () => {
    const first = await pack();
    await incident('i-2');
    await api().past.sign(SCHOOL);
    const again = await pack(`${PERIOD}&size=${first.body.checkpoint}`);
    expect(again.body.manifest).toBe(first.body.manifest);
    expect((await pack()).body.checkpoint).toBeGreaterThan(first.body.checkpoint);
  });

  it('GOV-03 leaves out what the caller may not read, and says so', async () => {
    const files = await filesOf(PERIOD, 'login-_trust-t-auditor');
    expect(files['index.html']).not.toContain('Canary');
    const missing = documents.filter(({ name }) => files[`${name}.json`] === undefined);
    for (const { title } of missing) expect(files['index.html']).toContain(title);
  });

  it('GOV-04 is on record, and each report with it', async () => {
    const before = api().readings.length;
    await pack();
    const ids = api()
      .readings.slice(before)
      .map(({ id }) => id);
    expect(ids).toEqual(['inspection-pack', ...documents.map(({ name }) => name)]);
  });

  it('GOV-03 refuses it to staff who are not named, to another school, and with a cursor of somebody’s own', async () => {
    expect(await pack(PERIOD, logIn('p-teacher'))).toMatchObject({ status: 403 });
    expect(await pack(PERIOD, logIn('p-head', OTHER_SCHOOL))).toMatchObject({ status: 403 });
    expect(await pack(`${PERIOD}&cursor=made-up`)).toMatchObject({ status: 400 });
    expect(await pack('?period=2030-31.autumn-1')).toMatchObject({ status: 400 });
  });
});
