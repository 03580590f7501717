import { beforeAll, describe, expect, it, vi } from 'vitest';
import { setUp } from '../../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';
import { verdictOf } from '../../../../support/verdict-of.ts';

type Files = Readonly<Record<string, string>>;

const { api, post, get } = useApi();
const send = async (path: string, as: string, body: object) =>
  expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });

const report = (involved: readonly object[], words: string) => ({
  ...{ occurredOn: '2026-09-09', place: 'Canary corner', description: words },
  ...{ category: 'online-safety', involved },
});
const pack = (query: string, person = 'u-301', as = logIn('p-guard')) =>
  get(`people/${person}/pack?${query}`, { as });
const filesOf = async (query: string, person?: string): Promise<Files> => {
  const { status, body } = await pack(query, person);
  expect([status, status === 200 ? null : body]).toEqual([200, null]);
  return body.files;
};
const verified = (of: Files) => {
  const { keys } = api().past;
  return verdictOf(of, [keys.checkpoints.vkey, keys.dossiers.vkey]);
};

beforeAll(async () => {
  const guard = `${SCHOOL}/people/p-guard`;
  await setUp(api(), `${guard}/join-staff`, { kind: 'staff', name: 'Canary Guard', startedOn: '2026-09-01' });
  await setUp(api(), `${guard}/assign-role`, { role: 'dpo', from: '2026-09-01' });
  await setUp(api(), `${guard}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn('p-guard')}` });
  const signed = { signedName: 'Grace Okoro', method: 'paper', seenBy: 'p-office', templateVersion: 1 };
  await send('agreements/p-parent.parent/sign-agreement', 'p-office', { ...signed, signedOn: '2026-09-10' });
  const seen = [
    { person: 'u-301', part: 'witness' },
    { person: 'p-it', part: 'instigator' },
  ];
  await send('incidents/i-seen/report-incident', 'p-teacher', report(seen, 'Words about several people.'));
  await send(
    'incidents/i-own/report-incident',
    'p-teacher',
    report([{ person: 'u-301', part: 'victim' }], 'Hurt.'),
  );
  for (const [id, person] of Object.entries({ 'd-1': 'u-301', 'd-2': 'p-parent', 'd-3': 'p-guard' }))
    await send(`disclosures/${id}/receive-subject-request`, 'p-office', {
      ...{ person, receivedOn: '2026-09-10', words: 'Everything, please.' },
    });
  vi.setSystemTime(new Date('2026-09-10T09:00:00Z'));
});

describe('the pack on a person', () => {
  it('DPR-05 waits for a checkpoint that covers what it rests on', async () => {
    expect(await pack('request=d-1')).toMatchObject({ status: 409 });
    await api().past.sign(SCHOOL);
    expect((await pack('request=d-1')).status).toBe(200);
  });

  it('DPR-05 has every stream that names the person, opened, and stands under a signature and a checkpoint', async () => {
    const files = await filesOf('request=d-1');
    const content = JSON.parse(files['pack.json'] ?? '');
    expect(content).toMatchObject({ person: 'u-301', name: 'Tobi Okoro', request: 'd-1' });
    const records = content.records.map(
      ({ stream, record }: Record<string, string>) => `${stream}/${record}`,
    );
    expect(records).toEqual(
      expect.arrayContaining(['disclosures/d-1', 'incidents/i-own', 'incidents/i-seen', 'people/u-301']),
    );
    expect(records).not.toContain('disclosures/d-2');
    expect(files['pack.json']).toContain('Tobi Okoro');
    const { holds, subject, statements } = await verified(files);
    const open = statements.filter(({ verdict }) => verdict !== 'holds').map(({ part }) => part);
    expect([holds, open]).toEqual([true, ['trust']]);
    expect(subject).toContain('pack on the person u-301');
  });

  it('GOV-04 shows that its checkpoint is in the log of logs, once it was taken in', async () => {
    api().past.takeIn();
    const { holds, statements } = await verified(await filesOf('request=d-1'));
    expect(holds).toBe(true);
    expect(statements).toContainEqual(expect.objectContaining({ part: 'trust', verdict: 'holds' }));
  });

  it('DPR-06 marks for review what several people stand in, and all of what is the person’s own matter', async () => {
    const { records } = JSON.parse((await filesOf('request=d-1'))['pack.json'] ?? '');
    const factOf = (id: string) => records.find(({ record }: { record: string }) => record === id);
    const [seen, own] = [factOf('i-seen'), factOf('i-own')];
    expect([seen.hold, own.hold]).toEqual([null, 'own-matter']);
    expect(seen.facts[0].review).toMatchObject({ description: 'Words about several people.' });
    expect(seen.facts[0].given).not.toHaveProperty('description');
    expect(own.facts[0]).toMatchObject({ given: {}, review: { description: 'Hurt.' } });
  });

  it('DPR-06 gives the person nothing of anybody else, nor what is to be looked at first', async () => {
    const files = await filesOf('request=d-1&forSubject=true');
    expect(Object.keys(files).toSorted()).toEqual([
      'index.html',
      'manifest.json',
      'pack.json',
      'signature.txt',
    ]);
    for (const text of [files['pack.json'] ?? '', files['index.html'] ?? '']) {
      for (const word of ['Words about', 'Hurt', 'i-own', 'p-it', 'p-parent', 'p-teacher', 'Grace'])
        expect([word, text.includes(word)]).toEqual([word, false]);
      expect(text).toContain('another person');
      expect(text).toContain('Tobi Okoro');
    }
    expect(await verified(files)).toMatchObject({ holds: true });
  });

  it('DPR-05 has of a parent what their child’s record says of them, under another name for the child', async () => {
    const files = await filesOf('request=d-2&forSubject=true', 'p-parent');
    const content = JSON.parse(files['pack.json'] ?? '');
    const people = content.streams.find(({ stream }: { stream: string }) => stream === 'people');
    expect(people.facts.find(({ parts }: { parts: string[] }) => parts.includes('parent'))).toMatchObject({
      record: 'another person',
      parts: ['parent'],
    });
    expect(files['pack.json']).not.toMatch(/u-301|Tobi/);
    expect(files['pack.json']).toContain('Grace Okoro');
  });

  it('DPR-05 is refused by the verifier where a byte was changed', async () => {
    const files = await filesOf('request=d-1&forSubject=true');
    const changed = { ...files, 'pack.json': (files['pack.json'] ?? '').replace('Tobi', 'Tabi') };
    expect(await verified(changed)).toMatchObject({ holds: false });
    const manifest = (files['manifest.json'] ?? '').replace('"d-1"', '"d-9"');
    expect(await verified({ ...files, 'manifest.json': manifest })).toMatchObject({ holds: false });
    const full = await filesOf('request=d-1');
    const cited = (full['cited.jsonl'] ?? '').replace('u-301', 'u-302');
    expect(cited).not.toBe(full['cited.jsonl']);
    expect(await verified({ ...full, 'cited.jsonl': cited })).toMatchObject({ holds: false });
  });

  it('DPR-05 is made for an open request of that very person, by the data protection officer alone', async () => {
    expect(await pack('request=d-2')).toMatchObject({ status: 404 });
    expect(await pack('request=d-9')).toMatchObject({ status: 404 });
    expect(await pack('')).toMatchObject({ status: 400 });
    for (const person of ['p-head', 'p-office', 'p-teacher', 'p-parent'])
      expect(await pack('request=d-1', 'u-301', logIn(person))).toMatchObject({ status: 403 });
    expect(await pack('request=d-3', 'p-guard')).toMatchObject({ status: 403 });
    await send('disclosures/d-2/answer-subject-request', 'p-guard', {
      ...{ on: '2026-09-10', outcome: 'given', words: 'All of it.' },
    });
    expect(await pack('request=d-2', 'p-parent')).toMatchObject({ status: 404 });
  });

  it('DPR-05 is put on record before it is answered, with whose it is', async () => {
    const before = api().readings.length;
    await filesOf('request=d-1');
    expect(api().readings.slice(before)).toEqual([
      { actor: 'p-guard', school: SCHOOL, stream: 'packs', id: 'u-301' },
    ]);
  });
});
