import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CONSOLE_URL, linkIn, parentsSide } from '../../../support/links.ts';
import { setUp } from '../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('signing by a link, over HTTP', () => {
  const { api, post, get, logged } = useApi();
  let side: ReturnType<typeof parentsSide>;
  let next = 0;
  beforeAll(() => {
    side = parentsSide(api());
  });
  const office = { as: logIn('p-office') };
  const asked = (id: string) =>
    post(`agreements/${id}/request-agreement`, { ...office, body: { via: 'single-use-link' } });
  const mailed = async (id: string): Promise<string> => {
    expect(await asked(id)).toMatchObject({ status: 201 });
    await side.deliver(SCHOOL, `agreements/${id}`);
    return linkIn(side.mails.at(-1)!);
  };
  const newParent = async (): Promise<string> => {
    next += 1;
    await setUp(api(), `${SCHOOL}/people/p-new-${next}/register-parent`, {
      name: 'Canary Parent',
      email: `new-${next}@families.example`,
      from: '2026-09-01',
    });
    return `p-new-${next}.parent`;
  };
  const signed = async (id: string) => {
    const { body } = await get(`agreements/${id}/history`, office);
    return body.events.filter(({ type }: { type: string }) => type === 'AgreementSigned');
  };

  it('AGR-01 AGR-08 goes from the office’s wish over the parent’s mail to a signature, without a token', async () => {
    const link = await mailed('p-parent.parent');
    expect(side.mails.at(-1)).toMatchObject({ to: 'grace@families.example' });
    expect(await side.json('terms', { link })).toMatchObject({
      status: 200,
      body: { title: 'Working online with the school', school: 'Larkfield Infant School', about: null },
    });
    expect(await side.json('answer', { link, choice: 'sign', signedName: 'Grace Okoro' })).toMatchObject({
      status: 201,
      body: { answered: 'sign' },
    });
    expect(await signed('p-parent.parent')).toMatchObject([
      { actor: { id: 'system.link' }, data: { method: 'single-use-link', recorder: 'system.link' } },
    ]);
    for (const path of ['terms', 'answer'] as const) {
      const body = path === 'terms' ? { link } : { link, choice: 'sign', signedName: 'Grace Okoro' };
      expect(await side.json(path, body)).toMatchObject({
        status: 410,
        body: { type: expect.stringMatching(/#link-over$/), code: 'LinkUsed' },
      });
    }
    expect(await signed('p-parent.parent')).toHaveLength(1);
  });

  it('AGR-01 lets nobody of the school sign by a link, whatever they send', async () => {
    const id = await newParent();
    await asked(id);
    const secret = 'A'.repeat(43);
    for (const as of [logIn('p-office'), logIn('p-head'), logIn('p-it'), logIn('p-parent')])
      expect(
        await post(`agreements/${id}/sign-by-link`, { as, body: { secret, signedName: 'Grace' } }),
      ).toMatchObject({ status: 403 });
    const old = { templateVersion: 1, signedName: 'Grace', method: 'single-use-link', link: secret };
    expect(await post(`agreements/${id}/sign-agreement`, { ...office, body: old })).toMatchObject({
      status: 400,
    });
    const own = { via: 'single-use-link', link: secret, expiresAt: '2026-09-17T17:00:00Z' };
    expect(await post(`agreements/${id}/request-agreement`, { ...office, body: own })).toMatchObject({
      status: 400,
    });
    expect(await signed(id)).toEqual([]);
  });

  it('AGR-01 DPR-01 has the secret in the mail alone: in no answer, event, row, key or line of the log', async () => {
    const id = await newParent();
    const link = await mailed(id);
    const secret = link.split('/').at(-1)!;
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    await side.json('answer', { link, choice: 'sign', signedName: 'Canary Name' });
    const { body } = await get(`agreements/${id}/history`, office);
    const kept = JSON.stringify([[...api().items], body, logged]);
    expect(kept).not.toContain(secret);
    expect(logged.join('')).not.toContain('Canary Name');
  });

  it('AGR-01 answers the same for whatever is no link: nobody learns which people or requests there are', async () => {
    const id = await newParent();
    await asked(id);
    const secret = 'A'.repeat(43);
    const answers = await Promise.all(
      [
        `${SCHOOL}/agreements/${id}/${secret}`,
        `${SCHOOL}/agreements/p-nobody.parent/${secret}`,
        `no-school/agreements/p-1.parent/${secret}`,
        `${SCHOOL}/incidents/i-1/${secret}`,
        `${SCHOOL}/nothing/i-1/${secret}`,
        'a text',
        '',
      ].map((link) => side.json('terms', { link })),
    );
    const [first, ...others] = answers.map(({ status, body: { correlationId: _, ...body } }) => ({
      status,
      body,
    }));
    expect(first).toMatchObject({ status: 404, body: { type: expect.stringMatching(/#link-unknown$/) } });
    for (const one of others) expect(one).toEqual(first);
  });

  it('AGR-01 ends with its day, and with the next one that is mailed', async () => {
    const id = await newParent();
    const first = await mailed(id);
    const second = await mailed(id);
    expect(second).not.toBe(first);
    expect(await side.json('terms', { link: first })).toMatchObject({ body: { code: 'LinkWithdrawn' } });
    vi.setSystemTime('2026-09-24T22:59:00Z');
    expect(await side.json('terms', { link: second })).toMatchObject({ status: 200 });
    vi.setSystemTime('2026-09-24T23:01:00Z');
    expect(await side.json('terms', { link: second })).toMatchObject({
      status: 410,
      body: { code: 'LinkEnded' },
    });
    vi.setSystemTime('2026-09-10T08:30:00Z');
  });

  it('AGR-01 mails the same link when the message comes again, and makes no second one', async () => {
    const id = await newParent();
    const link = await mailed(id);
    const before = side.mails.length;
    await side.deliver(SCHOOL, `agreements/${id}`);
    expect(side.mails).toHaveLength(before);
    // What became of the mail is not known: the sender died. It goes out again, with the same link.
    for (const at of [...api().items.keys()])
      if (at.startsWith('deliveries ') && at.includes(id)) api().items.delete(at);
    vi.setSystemTime('2026-09-10T09:30:00Z');
    await side.deliver(SCHOOL, `agreements/${id}`);
    expect(side.mails.slice(before).map(linkIn)).toEqual([link]);
    vi.setSystemTime('2026-09-10T08:30:00Z');
    expect(await side.json('answer', { link, choice: 'sign', signedName: 'Grace' })).toMatchObject({
      status: 201,
    });
  });

  it('AGR-01 gives one signature at most, however often and at once it is sent, with whatever name', async () => {
    const names = fc.constantFrom('Grace Okoro', 'G. Okoro', 'Somebody Else', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(names, fc.boolean()), { minLength: 2, maxLength: 6 }),
        async (sends) => {
          const id = await newParent();
          const link = await mailed(id);
          const send = ([signedName]: (typeof sends)[number]) =>
            side.json('answer', { link, choice: 'sign', signedName });
          const atOnce = await Promise.all(sends.filter(([, now]) => now).map(send));
          const later = [];
          for (const one of sends.filter(([, now]) => !now)) later.push(await send(one));
          const done = [...atOnce, ...later].filter(({ status }) => status === 201);
          const recorded = await signed(id);
          expect(recorded.length).toBeLessThanOrEqual(1);
          expect(recorded.length).toBe(done.length > 0 ? 1 : 0);
          expect(done.length > 0).toBe(sends.some(([name]) => name !== ''));
          for (const { status } of [...atOnce, ...later]) expect([201, 409, 410, 422]).toContain(status);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('AGR-09 is signed by the pupil with a parent, who is shown for which child', async () => {
    await setUp(api(), `${SCHOOL}/agreement-templates/pupil-ks1/publish-template`, {
      version: 1,
      title: 'Safe online: years 1 and 2',
      policyVersion: 1,
      terms: [{ kind: 'undertaking', text: 'I ask before I go online.' }],
    });
    const link = await mailed('u-301.pupil-ks1');
    expect(side.mails.at(-1)).toMatchObject({ to: 'grace@families.example' });
    expect(JSON.stringify(side.mails.at(-1))).not.toContain('Tobi');
    const page = await side.form('terms', { link });
    expect(page.text).toContain('Tobi Okoro');
    expect(await side.form('answer', { link, choice: 'sign', signedName: 'Tobi' })).toMatchObject({
      status: 201,
    });
    expect(await signed('u-301.pupil-ks1')).toMatchObject([
      { data: { link: { person: 'p-parent' }, signedName: 'Tobi' } },
    ]);
  });
});

describe('the page that a link leads to', () => {
  const { api, post } = useApi();
  const linkOf = async (): Promise<[ReturnType<typeof parentsSide>, string]> => {
    const side = parentsSide(api());
    const body = { via: 'single-use-link' };
    await post('agreements/p-parent.parent/request-agreement', { as: logIn('p-office'), body });
    await side.deliver(SCHOOL, 'agreements/p-parent.parent');
    return [side, linkIn(side.mails.at(-1)!)];
  };

  it('AGR-01 is opened by anybody, any number of times, and uses nothing up', async () => {
    const [side, link] = await linkOf();
    for (let times = 0; times < 3; times += 1) {
      const { status, headers, text } = await side.open();
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(text).toContain('<label for="link">');
    }
    expect(await side.form('terms', { link })).toMatchObject({ status: 200 });
  });

  it('AGR-01 shows the terms and takes the name, or says that it is missing', async () => {
    const [side, link] = await linkOf();
    const { text } = await side.form('terms', { link });
    expect(text).toContain('<li>I keep what the school shares with me to myself.</li>');
    expect(text).toContain('Your name, as your signature');
    const missing = await side.form('answer', { link, choice: 'sign', signedName: '  ' });
    expect(missing).toMatchObject({ status: 422 });
    expect(missing.text).toContain('role="alert"');
    const done = await side.form('answer', { link, choice: 'sign', signedName: 'Zoë <b>Okoro</b>' });
    expect(done).toMatchObject({ status: 201 });
    expect(done.text).toContain('Thank you');
    expect(done.text).toContain(`<a href="${CONSOLE_URL}">in the console</a>`);
    const again = await side.form('answer', { link, choice: 'sign', signedName: 'Zoë' });
    expect(again).toMatchObject({ status: 410 });
    expect(again.text).toContain('This link was used');
  });

  it('AGR-01 AGR-13 shows what is not to be done under the words that say so, and what is agreed to apart', async () => {
    await setUp(api(), `${SCHOOL}/agreement-templates/parent/publish-template`, {
      version: 2,
      title: 'Working online',
      policyVersion: 1,
      terms: [
        { kind: 'prohibition', text: 'Share pictures of others.' },
        { kind: 'prohibition', text: 'Lend my log-in.' },
        { kind: 'consent', text: 'My child may go online in school.' },
      ],
    });
    const [side, link] = await linkOf();
    const { text } = await side.form('terms', { link });
    expect(text.replaceAll('\n', '')).toContain(
      '<h2>I will not</h2><ol><li>Share pictures of others.</li><li>Lend my log-in.</li></ol><h2>I consent to this</h2><ol><li>My child',
    );
  });

  it('AGR-01 says on a page, not in JSON, that something went wrong with us', async () => {
    const [side, link] = await linkOf();
    const { status, headers, text } = await side.form('terms', { link, more: 'x' });
    expect([status, headers['content-type'], text]).toEqual([
      400,
      'text/html; charset=utf-8',
      expect.stringContaining('Something went wrong'),
    ]);
  });

  it('AGR-01 says in words what is wrong with a link, and answers nothing that it does not know', async () => {
    const side = parentsSide(api());
    expect((await side.form('terms', { link: 'half-a-link' })).text).toContain('This link is not complete');
    expect(await side.form('terms', { other: '' })).toMatchObject({ status: 400 });
    expect(await side.json('answer', { link: '', choice: 'sign' })).toMatchObject({ status: 400 });
  });
});
