import { describe, expect, it } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { logIn, useApi } from '../../../../support/use-api.ts';

describe('the file of a family over HTTP', () => {
  const { api, post, get } = useApi();
  const parent = logIn('p-parent');
  const consent = { parent: 'p-parent', templateVersion: 1, signedName: 'Canary Grace', method: 'log-in' };

  it('AGR-11 is read by the parents of the child and by the office, each child by its own parents alone', async () => {
    const given = await post('consents/u-301.internet/give-parental-consent', { as: parent, body: consent });
    expect(given.status).toBe(201);
    await projectAll(api());
    const own = await get('views/family-file?child=u-301', { as: parent });
    expect(own).toMatchObject({
      status: 200,
      body: {
        items: [{ child: 'u-301', consents: [{ kind: 'internet', status: 'held' }, { kind: 'photo' }] }],
      },
    });
    expect(JSON.stringify(own.body)).not.toContain('Canary');
    expect((await get('views/family-file', { as: logIn('p-office') })).status).toBe(200);
    for (const [path, as] of [
      ['views/family-file', parent],
      ['views/family-file?parent=p-parent', parent],
      ['views/family-file?child=u-302', parent],
      ['views/family-file?child=u-301', logIn('p-teacher')],
    ] as const)
      expect((await get(path, { as })).status).toBe(403);
  });
  it('AGR-11 refuses a parent who answers for another, and shows a withdrawal at once', async () => {
    const other = { ...consent, parent: 'p-other' };
    const refused = await post('consents/u-301.internet/give-parental-consent', { as: parent, body: other });
    expect(refused.status).toBe(422);
    const body = { parent: 'p-parent' };
    const withdrawn = await post('consents/u-301.internet/withdraw-parental-consent', { as: parent, body });
    expect(withdrawn.status).toBe(201);
    await projectAll(api());
    const { body: file } = await get('views/family-file?child=u-301', { as: parent });
    expect(file.items[0].consents[0].status).toBe('withdrawn');
  });
});
