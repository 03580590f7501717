import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { linkIn, parentsSide } from '../../../support/links.ts';
import { settings, setUp } from '../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('what a policy asks of who answers by a link', () => {
  const { api, post, get } = useApi();
  let side: ReturnType<typeof parentsSide>;
  let next = 0;
  const office = { as: logIn('p-office') };
  const visitorWithLink = async (): Promise<[string, string]> => {
    next += 1;
    const id = `v-${next}`;
    await setUp(api(), `${SCHOOL}/people/${id}/register-visitor`, {
      name: 'Jun Ellingham',
      email: `visitor-${next}@guests.example`,
      visitOn: '2026-09-10',
    });
    const body = { via: 'single-use-link' };
    expect(await post(`agreements/${id}.visitor/request-agreement`, { ...office, body })).toMatchObject({
      status: 201,
    });
    await side.deliver(SCHOOL, `agreements/${id}.visitor`);
    return [id, linkIn(side.mails.at(-1)!)];
  };
  const recorded = async (record: string, type: string) => {
    const { body } = await get(`${record}/history`, office);
    return (body.events ?? []).filter((one: { type: string }) => one.type === type);
  };
  const awareness = (id: string) => recorded(`acknowledgements/${id}`, 'VisitorMadeAwareOfPolicy');
  const signatures = (id: string) => recorded(`agreements/${id}.visitor`, 'AgreementSigned');
  const confirmed = 'policy-awareness';

  beforeAll(async () => {
    side = parentsSide(api());
    await setUp(api(), `${SCHOOL}/agreement-templates/visitor/publish-template`, {
      version: 1,
      title: 'Visitors online',
      policyVersion: 1,
      terms: [{ kind: 'term', text: 'I use the guest wifi alone.' }],
    });
    await post('policies/online-safety/adopt-policy', {
      as: logIn('p-head'),
      body: {
        version: 2,
        effectiveFrom: '2026-09-10T08:40:00Z',
        settings: {
          ...settings,
          acknowledgements: { visitorNotice: true },
          consents: { photos: 'one-parent', linkDays: 14 },
        },
      },
    });
    vi.setSystemTime('2026-09-10T09:00:00Z');
  });

  it('POL-11 is shown what holds for visitors, and says so before the signature: each is recorded once', async () => {
    const [id, link] = await visitorWithLink();
    const { text } = await side.form('terms', { link });
    expect(text).toMatch(
      /<input type="checkbox" id="confirm" name="confirmed" value="policy-awareness" required>/,
    );
    const signed = { link, choice: 'sign', signedName: 'Jun Ellingham', confirmed };
    expect(await side.form('answer', signed)).toMatchObject({ status: 201 });
    expect(await awareness(id)).toMatchObject([
      {
        actor: { id: 'system.link' },
        data: { from: '2026-09-10', until: '2026-09-10', recorder: 'system.link' },
      },
    ]);
    expect(await signatures(id)).toHaveLength(1);
    expect((await side.form('answer', signed)).text).toContain('This link was used');
    expect([await awareness(id), await signatures(id)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('POL-11 refuses a signature without it, and the page asks for it again', async () => {
    const [id, link] = await visitorWithLink();
    const without = { link, choice: 'sign', signedName: 'Jun' };
    expect(await side.json('answer', without)).toMatchObject({
      status: 422,
      body: { code: 'VisitorNotAware', item: 'POL-11' },
    });
    const { status, text } = await side.form('answer', without);
    expect([status, text]).toEqual([422, expect.stringContaining('<a href="#confirm">')]);
    expect(text).toContain('value="Jun"');
    expect([await awareness(id), await signatures(id)]).toEqual([[], []]);
    expect(await side.json('answer', { ...without, confirmed })).toMatchObject({ status: 201 });
    expect([await awareness(id), await signatures(id)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('POL-11 is not asked by the page where the office has made the visitor aware', async () => {
    const [id, link] = await visitorWithLink();
    await post(`acknowledgements/${id}/make-visitor-aware`, { ...office, body: {} });
    expect(await side.json('terms', { link })).toMatchObject({ status: 200, body: { confirm: null } });
    const signed = { link, choice: 'sign', signedName: 'Jun', confirmed };
    expect(await side.json('answer', signed)).toMatchObject({ status: 201 });
    expect(await awareness(id)).toMatchObject([{ data: { recorder: 'p-office' } }]);
  });

  it('POL-11 is refused to everybody who sends it without a link of their own', async () => {
    const [id] = await visitorWithLink();
    const body = { secret: 'A'.repeat(43) };
    for (const as of ['p-office', 'p-head', 'p-parent'].map((person) => logIn(person)))
      expect(await post(`acknowledgements/${id}/become-aware-by-link`, { as, body })).toMatchObject({
        status: 403,
      });
    expect(await awareness(id)).toEqual([]);
  });

  it('PUB-01 lists the answers to choose from, so that none is given by the way, and asks again for what is lacking', async () => {
    const body = { answerBy: '2026-09-18' };
    await post('consents/u-301.photo/request-photo-consent', { as: logIn('p-office'), body });
    await side.deliver(SCHOOL, 'consents/u-301.photo');
    const link = linkIn(side.mails.at(-1)!);
    const { text } = await side.form('terms', { link });
    expect(text.match(/type="radio"/g)).toHaveLength(2);
    const lacking = await side.form('answer', { link, signedName: 'Grace Okoro' });
    expect(lacking.status).toBe(422);
    expect(lacking.text).toContain('<title>Error: ');
    expect(lacking.text).toMatch(/role="alert" tabindex="-1" autofocus>.*<a href="#choice-1">/s);
    expect(lacking.text).toContain('value="Grace Okoro"');
    const done = await side.form('answer', { link, choice: 'refuse', signedName: 'Grace Okoro' });
    expect([done.status, done.text]).toEqual([201, expect.stringContaining('<dd>No, they may not</dd>')]);
  });

  it('POL-11 is recorded once, however often and at once the form is sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 5 }), async (ticks) => {
        const [id, link] = await visitorWithLink();
        const answers = await Promise.all(
          ticks.map((isTicked) =>
            side.json('answer', {
              link,
              choice: 'sign',
              signedName: 'Jun',
              ...(isTicked ? { confirmed } : {}),
            }),
          ),
        );
        const isAware = ticks.includes(true);
        expect(await awareness(id)).toHaveLength(isAware ? 1 : 0);
        expect((await signatures(id)).length).toBe(isAware ? 1 : 0);
        for (const { status } of answers) expect([201, 409, 410, 422]).toContain(status);
      }),
      { numRuns: 5 },
    );
  });
});
