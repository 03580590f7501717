import { beforeAll, describe, expect, it } from 'vitest';
import { linkIn, parentsSide } from '../../support/links.ts';
import { setUp } from '../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../support/use-api.ts';

const script = '"><script>fetch(`//evil.example`)</script><img src=x onerror=alert(1)>';

describe('text that means to be more than text', () => {
  const { api, post, logged } = useApi();
  const office = { as: logIn('p-office') };
  const parent = (id: string, contact: object) =>
    api().call('POST', `/v1/schools/${SCHOOL}/people/${id}/register-parent`, {
      ...office,
      body: { from: '2026-09-01', ...contact },
    });
  let side: ReturnType<typeof parentsSide>;
  let link = '';
  beforeAll(async () => {
    side = parentsSide(api());
    const contact = { name: `Canary ${script}`, email: 'hostile@families.example', from: '2026-09-01' };
    await setUp(api(), `${SCHOOL}/people/p-hostile/register-parent`, contact);
    const record = 'agreements/p-hostile.parent';
    const asked = await post(`${record}/request-agreement`, { ...office, body: { via: 'single-use-link' } });
    expect(asked.status).toBe(201);
    await side.deliver(SCHOOL, record);
    link = linkIn(side.mails.at(-1)!);
  });

  it('AGR-01 is no markup on the page that asks, on the one that asks again, and on the one that thanks', async () => {
    const pages = [
      await side.form('terms', { link }),
      await side.form('answer', { link, choice: script, signedName: script }),
      await side.form('answer', { link, choice: '', signedName: script }),
      await side.form('answer', { link: `${link}${script}`, choice: 'sign', signedName: script }),
      await side.form('answer', { link, choice: 'sign', signedName: script }),
    ];
    expect(pages.map(({ status }) => status)).toContain(201);
    for (const { text, headers } of pages) {
      expect(text).not.toMatch(/<script>fetch|<img/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
    }
    expect(pages.some(({ text }) => text.includes('&lt;script&gt;'))).toBe(true);
  });

  it.each([
    '\r\nBcc: all@evil.example',
    '\nBcc: all@evil.example',
    '%0d%0aBcc: all@evil.example',
    ', all@evil.example',
  ])('EML-02 adds nobody to a mail by an address: %j', async (more) => {
    const contact = { name: 'Canary', email: `grace@families.example${more}` };
    expect(await parent('p-more', contact)).toMatchObject({ status: 400 });
  });

  it('EML-02 adds no line to the head of a mail by a name', async () => {
    const answer = await parent('p-lines', {
      name: 'Grace\r\nBcc: all@evil.example',
      email: 'g@families.example',
    });
    expect(answer.status).toBe(400);
    for (const { subject } of side.mails) expect(subject).toMatch(/^[^\r\n]+$/);
    expect(JSON.stringify(side.mails.map(({ subject }) => subject))).not.toContain('script');
  });

  it('GOV-04 adds no line to the log, and no name to an answer, by a header', async () => {
    const before = logged.length;
    const headers = {
      traceparent: '00-x\n{"message":"appended"}-y-00',
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-correlation-id': '\n{"message":"appended"}',
    };
    const answer = await post('devices/lis-lt-901/register-device', { as: logIn('p-it'), headers, body: {} });
    expect(answer).toMatchObject({
      status: 400,
      body: { correlationId: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(JSON.stringify(answer)).not.toContain('evil');
    const lines = logged.slice(before);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line.trimEnd()).not.toContain('\n');
      expect(JSON.parse(line)).not.toMatchObject({ message: 'appended' });
    }
  });
});
