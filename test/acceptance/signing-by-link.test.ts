import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
beforeAll(async () => {
  school = await ownSchool();
});

/** As a browser sends a form: without any token. */
const form = (url: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields) });

describe('signing without an account, on the running stack', () => {
  it('AGR-01 AGR-08 goes from the office over the mail and the page to one signature of the parent', async () => {
    const office = { as: school.logIn('office') };
    const record = 'agreements/p-201.parent';
    const asked = await school.post(`${record}/request-agreement`, { via: 'single-use-link' }, office);
    expect(asked).toMatchObject({ status: 201, body: { events: [{ type: 'AgreementRequested' }] } });
    await school.settled();
    const [mail] = (await school.mails()).filter(
      ({ subject }) => subject === 'An agreement to read and sign',
    );
    const [, page = '', link = ''] = /(http:\S+)#(\S+)/.exec(mail?.body.text ?? '') ?? [];
    expect(page).toBe(`${school.stack.url}/v1/sign`);

    const secret = link.split('/').at(-1) ?? '';
    const attack = { secret, signedName: 'Grace Okoro' };
    expect(await school.post(`${record}/sign-by-link`, attack, office)).toMatchObject({ status: 403 });

    expect(await (await fetch(page)).text()).toContain('<form method="post" action="sign/terms">');
    const terms = await form(`${page}/terms`, { link });
    expect([terms.status, await terms.text()]).toEqual([200, expect.stringContaining('I agree and sign')]);
    const answer = { link, choice: 'sign', signedName: 'Grace Okoro' };
    expect((await form(`${page}/answer`, answer)).status).toBe(201);
    const again = await form(`${page}/answer`, answer);
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('This link was used')]);

    const { body } = await school.get(`${record}/history`, office);
    expect(body.events).toMatchObject([
      { type: 'AgreementRequested', actor: { id: 'system.coming' }, data: { via: 'coming' } },
      { type: 'AgreementRequested', data: { via: 'single-use-link' } },
      { type: 'AgreementSigned', actor: { id: 'system.link' }, data: { method: 'single-use-link' } },
    ]);
    await school.settled();
    expect(JSON.stringify(await school.archived())).not.toContain(secret);
  });
});
