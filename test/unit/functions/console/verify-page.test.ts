import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { expectSecured } from '../../../support/secured.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('the page that verifies', () => {
  const { api } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    site = consoleSite(api());
    await projectAll(api());
  });
  const policyOf = ({ headers }: { readonly headers: Readonly<Record<string, string>> }): string =>
    headers['content-security-policy'] ?? '';

  it('GOV-04 is there without a log-in, may start its worker, and may ask nobody for anything', async () => {
    const page = await site.request('GET', '/console/verify', {});
    expect(page.status).toBe(200);
    expectSecured(page.headers);
    expect(policyOf(page)).toContain("connect-src 'none'");
    expect(policyOf(page)).toContain('trusted-types daybook-verify');
    expect(page.text).toContain('<script type="module" src="/console/assets/v.js"></script>');
    expect(page.text).not.toContain('verify-source');
  });

  it('GOV-04 has a form that sends nothing: no address, and no name at what is typed or chosen', async () => {
    const { text } = await site.request('GET', '/console/verify', {});
    const [form = ''] = /<form id="verify-form"[\s\S]*?<\/form>/.exec(text) ?? [];
    expect(form).toMatch(/^<form id="verify-form" hidden/);
    expect(form).not.toMatch(/ (action|method|name)="/);
  });

  it('GOV-04 says first what can be done where no script runs', async () => {
    const { text } = await site.request('GET', '/console/verify', {});
    expect(text).toMatch(/<div id="verify-without">[\s\S]*node verify-daybook\.mjs/);
  });

  it('GOV-04 asks the school for its record for those who may read it, and is closed to others', async () => {
    const address = `/console/${SCHOOL}/verify`;
    const page = await (await site.logInAs(logIn('p-head'))).get(address);
    expect([page.status, page.text.includes(`data-school="${SCHOOL}"`)]).toEqual([200, true]);
    expect(policyOf(page)).toContain("connect-src 'self'");
    const teacher = await site.logInAs(logIn('p-teacher'));
    expect((await teacher.get(address)).status).toBe(403);
    expect(policyOf(await teacher.get(`/console/${SCHOOL}`))).toContain("trusted-types 'none'");
  });

  it('GOV-04 hands no part of a record on without a log-in', async () => {
    const part = await site.request('GET', `/console/${SCHOOL}/verify/journal`, {});
    expect([part.status, part.headers['content-type']]).toEqual([401, 'application/json']);
  });
});
