import { describe, expect, it } from 'vitest';
import { logIn, useApi } from '../../../support/use-api.ts';

describe('what a person may use, over HTTP', () => {
  const { post, get } = useApi();
  const itSupport = { as: logIn('p-it') };
  const sign = (person: string) =>
    post(`agreements/${person}.staff/sign-agreement`, {
      as: logIn(person),
      body: { templateVersion: 1, signedName: 'Canary', method: 'log-in' },
    });
  const issue = (id: string, logInName: string) =>
    post(`access/${id}/issue-account`, { ...itSupport, body: { logInName, audience: 'staff' } });

  it('ACC-01 ACC-02 is one record a person: no free part of an id opens a second account', async () => {
    expect(await sign('p-teacher')).toMatchObject({ status: 201 });
    for (const id of ['p-teacher.one', 'p-teacher.two'])
      expect(await issue(id, `t.${id}`)).toMatchObject({
        status: 422,
        body: { code: 'PersonNotRegistered', item: 'ACC-01' },
      });
    expect(await issue('p-teacher', 't.bell')).toMatchObject({ status: 201 });
    expect(await issue('p-teacher', 't.bell.2')).toMatchObject({
      status: 422,
      body: { code: 'AccountAlreadyIssued' },
    });
    expect(await get('access/p-teacher.one', itSupport)).toMatchObject({ status: 404 });
  });

  it('NET-01 refuses nobody the wifi who is not at the school', async () => {
    const body = { reason: 'The visit needs no connection.' };
    expect(await post('access/p-teacher.one/refuse-wifi', { as: logIn('p-head'), body })).toMatchObject({
      status: 422,
      body: { code: 'PersonNotRegistered' },
    });
  });

  it('NET-01 is corrected by the headteacher alone, within the visit that the authorisation is for', async () => {
    const [head, office] = [{ as: logIn('p-head') }, { as: logIn('p-office') }];
    const day = '2026-09-14';
    const done = async (path: string, body: object, as = head) =>
      expect(await post(path, { ...as, body })).toMatchObject({ status: 201 });
    await done('people/v-9/register-visitor', { name: 'Jun Ellingham', visitOn: day });
    await done('agreement-templates/visitor/publish-template', {
      version: 1,
      title: 'Visiting the school online',
      policyVersion: 1,
      terms: [{ kind: 'term', text: 'I use the connection for my visit.' }],
    });
    const paper = { templateVersion: 1, signedName: 'Jun Ellingham', method: 'paper', seenBy: 'p-office' };
    await done('agreements/v-9.visitor/sign-agreement', paper, head);
    await done('access/v-9/authorise-wifi', { basis: 'visit', purpose: 'A talk.', from: day, until: day });
    const correct = (as: { as: string }, until: string) =>
      post('access/v-9/correct-access', {
        ...as,
        body: { corrects: 1, changes: { until }, reason: 'A slip.' },
      });
    for (const as of [office, itSupport])
      expect(await correct(as, '2027-07-21')).toMatchObject({
        status: 422,
        body: { code: 'HeadteacherRequired', item: 'NET-01' },
      });
    expect(await correct({ as: logIn('p-teacher') }, day)).toMatchObject({ status: 403 });
    expect(await correct(head, '2027-07-21')).toMatchObject({
      status: 422,
      body: { code: 'PeriodNotCovered', item: 'NET-01' },
    });
    expect(await correct(head, day)).toMatchObject({ status: 201 });
    expect((await get('access/v-9', head)).body.state.wifi).toMatchObject([{ from: day, until: day, by: 1 }]);
  });

  it('ACC-07 gives a parent who visits for a day rights for that day', async () => {
    const day = '2026-09-21';
    const body = { name: 'Grace Okoro', visitOn: day };
    await post('people/p-parent/register-visitor', { as: logIn('p-head'), body });
    const paper = { templateVersion: 1, signedName: 'Grace Okoro', method: 'paper', seenBy: 'p-office' };
    await post('agreements/p-parent.visitor/sign-agreement', { as: logIn('p-head'), body: paper });
    const right = { kind: 'system', name: 'pupil-records' };
    expect(
      await post('access/p-parent/grant-access', { ...itSupport, body: { right, audience: 'visitor' } }),
    ).toMatchObject({ status: 201 });
    expect((await get('access/p-parent', itSupport)).body.state.rights).toMatchObject([
      { right, from: day, until: day },
    ]);
  });
});
