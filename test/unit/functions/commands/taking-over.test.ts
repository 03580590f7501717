import { beforeAll, describe, expect, it } from 'vitest';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('what is from before the school kept its book here', () => {
  const { api, post, get } = useApi();
  const [head, office, it_] = [logIn('p-head'), logIn('p-office'), logIn('p-it')];
  const done = async (path: string, as: string, body: object) =>
    expect(await post(path, { as, body })).toMatchObject({ status: 201 });
  const commitOf = async (stream: string, id: string, commit: number) =>
    (await api().api.log.readCommit({ school: SCHOOL, stream, id }, commit))?.commit;

  beforeAll(async () => {
    await done('policies/online-safety/take-over-policy', head, {
      version: 0,
      effectiveFrom: '2024-09-02T00:00:00+01:00',
      settings: { agreements: { audiences: ['governor', 'parent'] } },
      source: 'minutes-2024',
    });
    await done('agreement-templates/parent/take-over-template', office, {
      version: 0,
      title: 'Families',
      policyVersion: 0,
      terms: [{ kind: 'term', text: 'I keep pictures to myself.' }],
      publishedOn: '2024-09-04',
      source: 'folder-2024',
    });
    await done('agreements/p-parent.parent/take-over-signature', office, {
      templateVersion: 0,
      signedName: 'Grace Okoro',
      signedOn: '2024-09-05',
      source: 'folder-2024',
    });
    await done('devices/lt-900/register-device', it_, { kind: 'tablet', occurredAt: '2024-01-08T09:00:00Z' });
    await done('devices/lt-900/take-over-loan', office, {
      borrower: 'p-parent',
      pupil: 'u-301',
      purpose: 'remote-learning',
      lentOn: '2024-10-01',
      source: 'loan-book',
    });
  });

  it('DEV-02 AGR-01 stands with its own day, marked as taken over, by whom and from what', async () => {
    expect((await get('devices/lt-900', { as: it_ })).body.state).toMatchObject({
      status: 'on-loan',
      loan: {
        lentOn: '2024-10-01',
        agreement: 'p-parent.parent',
        templateVersion: 0,
        takenOver: { source: 'loan-book', by: 'p-office' },
      },
    });
    expect((await commitOf('devices', 'lt-900', 2))?.events).toMatchObject([
      { type: 'DeviceLent', occurredAt: '2024-09-30T23:00:00.000Z' },
    ]);
  });

  it('ACC-01 ACC-02 takes rights and accounts over, too, with the day on which they were given', async () => {
    const before = { audience: 'staff', source: 'rights-list' };
    const right = { kind: 'system', name: 'reading-scheme' };
    await done('access/p-teacher/take-over-access', it_, { right, grantedOn: '2024-09-09', ...before });
    await done('access/p-teacher/take-over-account', it_, {
      logInName: 'a.shah',
      issuedOn: '2024-09-02',
      ...before,
    });
    expect((await get('access/p-teacher', { as: it_ })).body.state).toMatchObject({
      account: { status: 'open', from: '2024-09-02', lapsed: { cause: 'not-signed' } },
      rights: [{ right, from: '2024-09-09', takenOver: { source: 'rights-list', by: 'p-it' } }],
    });
    expect(
      await post('access/p-head/take-over-account', {
        as: it_,
        body: { logInName: 'A.Shah', issuedOn: '2024-09-02', ...before },
      }),
    ).toMatchObject({ status: 422 });
  });

  it('GOV-04 is found on its days by the time of happening, and not known before it was taken over', async () => {
    const at = async (by: string) => (await get(`as-of?at=2024-10-02T08:00:00Z&by=${by}`, { as: head })).body;
    expect(await at('occurred')).toMatchObject({
      devices: { lent: [{ device: 'lt-900', lentOn: '2024-10-01' }] },
      policy: { inForce: { version: 0 } },
    });
    expect(await at('recorded')).toMatchObject({ devices: { lent: [] }, policy: { inForce: null } });
  });

  it('ORG-04 is judged by the policy of its time, which judges nothing of today', async () => {
    const paper = { signedName: 'Grace Okoro', method: 'paper', seenBy: 'p-office', templateVersion: 1 };
    expect((await get('policies/online-safety', { as: head })).body.state.versions).toMatchObject([
      { version: 0, isTakenOver: true },
      { version: 1, isTakenOver: false },
    ]);
    await done('agreements/p-parent.parent/sign-agreement', office, { ...paper, signedOn: '2026-09-10' });
    expect(await commitOf('agreements', 'p-parent.parent', 2)).toMatchObject({ policyVersion: 1 });
  });

  it('DEV-02 is nothing of a day since the school keeps its book here', async () => {
    await done('devices/lt-901/register-device', it_, { kind: 'tablet', occurredAt: '2024-01-08T09:00:00Z' });
    const loan = { borrower: 'p-parent', pupil: 'u-301', purpose: 'remote-learning', source: 'loan-book' };
    expect(
      await post('devices/lt-901/take-over-loan', { as: office, body: { ...loan, lentOn: '2026-09-10' } }),
    ).toMatchObject({ status: 422, body: { code: 'NotFromBefore' } });
  });

  it('POL-01 names somebody of the trust with the trust', async () => {
    const trust = 'login-_trust-t-trust-admin';
    await done('policies/online-safety/take-over-policy', trust, {
      version: -1,
      effectiveFrom: '2023-09-04T00:00:00+01:00',
      settings: { agreements: { audiences: ['governor', 'parent'] } },
      source: 'minutes-2023',
    });
    const commit = await commitOf('policies', 'online-safety', 3);
    expect(commit?.events[0]?.data['takenOver']).toEqual({
      source: 'minutes-2023',
      by: '_trust/t-trust-admin',
    });
  });
});
