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
});
