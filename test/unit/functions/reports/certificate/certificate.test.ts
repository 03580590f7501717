import { beforeAll, describe, expect, it, vi } from 'vitest';
import { composeErase } from '../../../../../functions/erase/compose.ts';
import { createHandler } from '../../../../../functions/erase/handler.ts';
import { memoryFiles } from '../../../../support/memory-files.ts';
import { messagesOf } from '../../../../support/react.ts';
import { setUp } from '../../../../support/school.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';
import { verdictOf } from '../../../../support/verdict-of.ts';

type Files = Readonly<Record<string, string>>;

const { api, post, get, logged } = useApi();
const send = async (path: string, as: string, body: object) =>
  expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });
const certificate = (as = logIn('p-head'), disposal = 'people.p-parent') =>
  get(`disposals/${disposal}/certificate`, { as });
const verified = (of: Files) => {
  const { keys } = api().past;
  return verdictOf(of, [keys.checkpoints.vkey, keys.dossiers.vkey]);
};
/** The parent's record, its history and what they signed, for who may see it. */
const seen = async (as = 'p-office'): Promise<string> => {
  const paths = ['people/p-parent', 'people/p-parent/history', 'agreements/p-parent.parent/history'];
  const answers = await Promise.all(paths.map((path) => get(path, { as: logIn(as) })));
  return JSON.stringify(answers.map(({ body }) => body));
};
const erase = async (): Promise<void> => {
  const kept = memoryFiles().store;
  const env = { ...api().env, ARCHIVE_BUCKET: 'archive', EVIDENCE_BUCKET: 'evidence' };
  const clients = { ...api().clients, s3: { send: async () => ({}) } as never };
  const deps = { ...composeErase(clients, env), kept };
  for (const message of messagesOf(api().items).values()) await createHandler(deps)(message);
};

beforeAll(async () => {
  const officer = `${SCHOOL}/people/p-guard`;
  await setUp(api(), `${officer}/join-staff`, {
    kind: 'staff',
    name: 'Canary Guard',
    startedOn: '2026-09-01',
  });
  await setUp(api(), `${officer}/assign-role`, { role: 'dpo', from: '2026-09-01' });
  await setUp(api(), `${officer}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn('p-guard')}` });
  const signed = { signedName: 'Grace A. Okoro', method: 'paper', seenBy: 'p-office', templateVersion: 1 };
  await send('agreements/p-parent.parent/sign-agreement', 'p-office', { ...signed, signedOn: '2026-09-10' });
  await send('people/p-parent/leave-person', 'p-office', { on: '2026-09-10' });
  const received = { person: 'p-parent', receivedOn: '2026-09-10', words: 'Erase it.' };
  await send('disclosures/d-1/receive-subject-request', 'p-office', received);
  const review = { review: 'Nothing is open.', request: 'd-1' };
  await send('disposals/people.p-parent/propose-disposal', 'p-guard', review);
  await send('disposals/people.p-parent/confirm-disposal', 'p-head', { proposal: 1 });
});

describe('the certificate of an erasure', () => {
  it('DPR-04 is not there before anything was erased', async () => {
    expect(await certificate()).toMatchObject({ status: 404 });
  });

  it('DPR-04 comes with an erasure, after which every value says so, five minutes later at the latest', async () => {
    expect(await seen()).toContain('Grace A. Okoro');
    await erase();
    vi.setSystemTime(new Date('2026-09-10T08:35:01Z'));
    const after = await seen();
    expect(after).not.toContain('Grace');
    expect(after.match(/"erased"/g)?.length).toBeGreaterThan(3);
    // Whoever sees no personal field still sees none, erased or not.
    const withheld = await api().call('GET', `/v1/schools/${SCHOOL}/people/p-parent`, {
      as: 'login-_trust-t-auditor',
    });
    expect(withheld.body).toMatchObject({ state: { name: null } });
  });

  it('DPR-04 refuses what would be sealed again with 410, and says in no log line who it was', async () => {
    const body = { name: 'Grace Okoro', from: '2026-09-10' };
    const again = await post('people/p-parent/register-parent', { as: logIn('p-office'), body });
    expect(again).toMatchObject({ status: 410, body: { type: expect.stringMatching(/#erased$/) } });
    expect(logged.join()).not.toContain('Grace');
  });

  it('DPR-04 waits for a checkpoint that covers it', async () => {
    expect(await certificate()).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/not-sealed/) },
    });
  });

  it('DPR-04 says who, why, when, and until when a backup may hold the key, and verifies offline', async () => {
    await api().past.sign(SCHOOL);
    const { status, body } = await certificate();
    expect(status).toBe(200);
    expect(JSON.parse(body.files['certificate.json'])).toMatchObject({
      subject: { stream: 'people', id: 'p-parent' },
      ...{ ground: 'request', request: 'd-1', proposedBy: 'p-guard', confirmedBy: 'p-head' },
      ...{ destroyedAt: '2026-09-10T08:30:00.000Z', backupsEndOn: '2026-10-15', isFinal: false },
    });
    expect(body.files['index.html']).toContain('this certificate is not final');
    expect(JSON.stringify(body.files)).not.toContain('Grace');
    const { holds, subject } = await verified(body.files);
    expect([holds, subject]).toEqual([true, expect.stringContaining('erasure people.p-parent')]);
    const lie = body.files['certificate.json'].replace('p-guard', 'p-gnome');
    expect(await verified({ ...body.files, 'certificate.json': lie })).toMatchObject({ holds: false });
  });

  it('GOV-04 shows that its checkpoint is in the log of logs, once it was taken in', async () => {
    api().past.takeIn();
    const { holds, statements } = await verified((await certificate()).body.files);
    expect(holds).toBe(true);
    expect(statements).toContainEqual(expect.objectContaining({ part: 'trust', verdict: 'holds' }));
  });

  it('DPR-04 is final once the last backup has ended', async () => {
    vi.setSystemTime(new Date('2026-10-15T22:59:00Z'));
    const still = JSON.parse((await certificate()).body.files['certificate.json']);
    vi.setSystemTime(new Date('2026-10-15T23:00:00Z'));
    const final = JSON.parse((await certificate()).body.files['certificate.json']);
    expect([still.isFinal, final.isFinal]).toEqual([false, true]);
  });

  it('DPR-06 is for those who may know of the disposal, and on record with each reading', async () => {
    expect((await certificate(logIn('p-teacher'))).status).toBe(403);
    expect((await certificate(logIn('p-head', OTHER_SCHOOL))).status).toBe(403);
    expect((await certificate(logIn('p-head'), 'people.nobody')).status).toBe(404);
    const read = { actor: 'p-head', school: SCHOOL, stream: 'audit', id: 'erasure-certificate' };
    expect(api().readings).toContainEqual(read);
  });
});
