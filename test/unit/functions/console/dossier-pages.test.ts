import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../support/api.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const auditor = logIn('t-auditor', '_trust');
const at = `/console/${SCHOOL}/incidents/i-1/dossier`;
const canary = 'Canary heron 4471';

describe('the dossier of an incident', () => {
  const { api, post } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    const { call, issuer, past } = api();
    site = consoleSite({
      issuer,
      call: async (method, path, sent): Promise<Answer> =>
        method === 'POST' && path.endsWith('/checkpoints')
          ? { status: 201, headers: {}, body: { size: await past.sign(SCHOOL) } }
          : call(method, path, sent),
    });
    const body = { occurredOn: '2026-09-09', place: canary, description: canary, category: 'online-safety' };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body });
    await projectAll(api());
  });
  const open = async (address: string, as = auditor) => (await site.logInAs(as)).get(address);

  it('GOV-04 is asked for, waits for a checkpoint that somebody may have signed, and is ready then', async () => {
    expect((await open(at)).text).toContain('Ask for the dossier');
    const waits = await open(`${at}?kind=full`);
    expect(waits.text).toContain('No checkpoint covers yet what the dossier rests on.');
    const early = await open(`${at}/full`);
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('Nothing is signed yet')]);
    const { post: send } = await site.logInAs(auditor);
    const done = await send(at, { act: 'sign-for-dossier' });
    expect([done.status, done.headers['location']]).toEqual([303, `${at}?done=sign-for-dossier`]);
    const ready = await open(`${at}?kind=full`);
    expect(ready.text).toContain('The dossier is made');
    expect(ready.text).toContain('dossier.json, index.html, cited.jsonl');
    expect(ready.text).toContain('node verify-daybook.mjs i-1-full --key checkpoints.key --key dossiers.key');
    expect(ready.text).not.toContain('Canary');
  });

  it.each([['full'], ['anonymised']])('GOV-04 is kept as one file: %s', async (kind) => {
    await api().past.sign(SCHOOL);
    const { status, headers, text } = await open(`${at}/${kind}`);
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
      200,
      'application/zip',
      `attachment; filename="i-1-${kind}.zip"`,
    ]);
    const bytes = Buffer.from(text, 'base64');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    for (const file of ['manifest.json', 'index.html', 'dossier.json'])
      expect(bytes.includes(`i-1-${kind}/${file}`)).toBe(true);
  });

  it('GOV-04 is for those who may ask for it, of an incident that there is', async () => {
    for (const person of ['p-teacher', 'p-office', 'p-it'])
      expect([person, (await open(`${at}?kind=full`, logIn(person))).status]).toEqual([person, 403]);
    expect((await open(`${at}/both`)).status).toBe(404);
    expect((await open(`/console/${SCHOOL}/incidents/i-404/dossier?kind=full`)).status).toBe(404);
  });
});
