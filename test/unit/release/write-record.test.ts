import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarExample } from '../../../events/catalogue/schools.ts';
import { composeErase } from '../../../functions/erase/compose.ts';
import { createHandler } from '../../../functions/erase/handler.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { messagesOf } from '../../support/react.ts';
import { type KeptRecord, readKept, writeKept } from '../../support/release/kept-record.ts';
import { makeRecord } from '../../support/release/make-record.ts';
import { setUp } from '../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../support/use-api.ts';

type Files = Readonly<Record<string, string>>;

const { api, post, get } = useApi();
const send = async (path: string, as: string, body: object) =>
  expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });

/** A signed folder, all pages of it put together. */
const folder = async (path: string, as: string): Promise<Files> => {
  const files: Record<string, string> = {};
  for (let cursor: string | null = ''; cursor !== null; ) {
    const next = cursor === '' ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await get(`${path}${next}`, { as: logIn(as) });
    expect([path, status]).toEqual([path, 200]);
    for (const [name, text] of Object.entries(body.files as Files))
      files[name] = `${files[name] ?? ''}${text}`;
    cursor = body.next ?? null;
  }
  return files;
};

let record: KeptRecord;
beforeAll(async () => {
  const officer = `${SCHOOL}/people/p-guard`;
  await setUp(api(), `${officer}/join-staff`, { kind: 'staff', name: 'Wren Guard', startedOn: '2026-09-01' });
  await setUp(api(), `${officer}/assign-role`, { role: 'dpo', from: '2026-09-01' });
  await setUp(api(), `${officer}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn('p-guard')}` });
  await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: logIn('p-head'), body: calendarExample });
  const signed = { signedName: 'Grace Okoro', method: 'paper', seenBy: 'p-office', templateVersion: 1 };
  await send('agreements/p-parent.parent/sign-agreement', 'p-office', { ...signed, signedOn: '2026-09-10' });
  await send('incidents/i-1/report-incident', 'p-teacher', {
    ...{ occurredOn: '2026-09-09', place: 'Library', description: 'What happened there.' },
    ...{ category: 'online-safety', involved: [{ person: 'u-301', part: 'witness' }] },
  });
  await send('people/p-parent/leave-person', 'p-office', { on: '2026-09-10' });
  for (const [id, person] of Object.entries({ 'd-1': 'p-parent', 'd-2': 'u-301' }))
    await send(`disclosures/${id}/receive-subject-request`, 'p-office', {
      ...{ person, receivedOn: '2026-09-10', words: 'All of it, please.' },
    });
  const review = { review: 'Nothing is open.', request: 'd-1' };
  await send('disposals/people.p-parent/propose-disposal', 'p-guard', review);
  await send('disposals/people.p-parent/confirm-disposal', 'p-head', { proposal: 1 });
  const env = { ...api().env, ARCHIVE_BUCKET: 'archive', EVIDENCE_BUCKET: 'evidence' };
  const clients = { ...api().clients, s3: { send: async () => ({}) } as never };
  const erase = createHandler({ ...composeErase(clients, env), kept: memoryFiles().store });
  for (const message of messagesOf(api().items).values()) await erase(message);
  vi.setSystemTime(new Date('2026-09-10T09:00:00Z'));
  await api().past.sign(SCHOOL);
  record = await makeRecord(api(), {
    'daybook-dossier/1': await folder('dossiers/i-1', 'p-head'),
    'daybook-pack/1': await folder('people/u-301/pack?request=d-2', 'p-guard'),
    'daybook-inspection/1': await folder('packs/inspection?period=2026-27.autumn-1', 'p-head'),
    'daybook-certificate/1': await folder('disposals/people.p-parent/certificate', 'p-head'),
  });
});

describe('what is kept of a release', () => {
  it('GOV-04 has every form that the record is kept in, opened and erased', () => {
    const own = record.commits.filter(({ at }) => at.startsWith(`log ${SCHOOL}/`));
    const text = JSON.stringify(own.map(({ opened }) => opened));
    const found = ['What happened there.', 'Tobi Okoro', '"erased"', 'Grace Okoro'];
    expect(found.filter((words) => text.includes(words))).toEqual(found.slice(0, 3));
    expect(readKept(writeKept(record))).toEqual(readKept(writeKept(readKept(writeKept(record)))));
  });

  const release = process.env['DAYBOOK_WRITE_RECORD'];
  it.runIf(release)('GOV-04 is written once, when a release is tagged', () => {
    const file = `test/golden/record-${release}.gz`;
    writeFileSync(file, writeKept(record), { flag: 'wx' });
    expect(readKept(readFileSync(file))).toEqual(readKept(writeKept(record)));
  });
});
