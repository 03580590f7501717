import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const ACR = 'urn:example:mfa';
const page = `/console/${SCHOOL}/report-incident`;
const words = 'Canary: a violent picture came up.';
const report = { act: 'report-incident', occurredOn: '2026-09-09', place: 'Library' };
const MINUTE = 60_000;

describe('a second factor that the API asks for', () => {
  const { api } = useApi();
  let now = Date.parse('2026-09-10T08:30:00Z');
  let site: ReturnType<typeof consoleSite>;
  let isAsked = false;
  beforeAll(async () => {
    await projectAll(api());
    const problem = { type: 'https://docs.example/problems#insufficient-authentication', acrValues: ACR };
    site = consoleSite(api(), {
      clock: () => new Date(now),
      beside: ({ pathname }) => {
        const isSchools = pathname.startsWith('/v1/schools/');
        return isAsked && isSchools ? new Response(JSON.stringify(problem), { status: 401 }) : null;
      },
    });
  });
  beforeEach(() => {
    isAsked = true;
  });
  const teacherWith = (acr: string | null) => site.logInAs(logIn('p-teacher'), acr);
  const posted = async (fields: Readonly<Record<string, string>> = {}) => {
    const sender = await teacherWith(null);
    const all = { ...report, categories: 'harmful-material', description: words, ...fields };
    const { status, text, cookies } = await sender.post(page, all);
    const [kept = ''] = cookies.map((one) => one.split(';')[0] ?? '');
    return { status, text, kept };
  };

  it('DPR-01 is asked of the provider, and leads back to where somebody was', async () => {
    const { status, headers } = await (await teacherWith(null)).get(`/console/${SCHOOL}/views/due?mine=true`);
    const to = `/console/${SCHOOL}/views/due?mine=true`;
    expect([status, headers['location']]).toEqual([
      303,
      `/console/sign-in?${new URLSearchParams({ to, acr: ACR })}`,
    ]);
  });

  it('DPR-01 is asked for once: a page says so to who comes back without it', async () => {
    const { status, text } = await (await teacherWith(ACR)).get(`/console/${SCHOOL}/views/due`);
    expect([status, text.includes('ask for a second factor')]).toEqual([401, true]);
  });

  it('DPR-01 loses no form: it is there again, filled in, and not sent', async () => {
    const { status, text, kept } = await posted();
    expect([status, text.includes('http-equiv="refresh" content="0; url=/console/sign-in?')]).toEqual([
      401,
      true,
    ]);
    expect(text).not.toContain(words);
    expect(kept).toMatch(/^__Host-daybook-form=[\w-]{43}$/);
    isAsked = false;
    const before = site.sent.length;
    const back = await (await teacherWith(ACR)).get(page, [kept]);
    expect([back.status, back.text.includes(words)]).toEqual([200, true]);
    expect(back.text).toContain('What you wrote is here again, and was not sent.');
    expect(back.text).toMatch(/value="harmful-material" checked/);
    expect(back.cookies).toEqual([expect.stringMatching(/^__Host-daybook-form=;.*Max-Age=0/)]);
    expect(site.sent.length).toBe(before);
    const again = await (await teacherWith(ACR)).get(page, [kept]);
    expect(again.text).not.toContain(words);
  });

  it('DPR-01 shows a kept form to nobody else, on no other page, and not for long', async () => {
    const [first, second, third] = [await posted(), await posted(), await posted()];
    isAsked = false;
    const head = await site.logInAs(logIn('p-head'), ACR);
    expect((await head.get(page, [first.kept])).text).not.toContain(words);
    const teacher = await teacherWith(ACR);
    expect((await teacher.get(`/console/${SCHOOL}/raise-concern`, [second.kept])).text).not.toContain(words);
    now += 11 * MINUTE;
    expect((await teacher.get(page, [third.kept])).text).not.toContain(words);
  });

  it('DPR-06 keeps what was written where nobody reads it', async () => {
    await posted();
    const stored = JSON.stringify([...site.tables.items.values()].map((item) => Object.values(item)));
    expect(stored).not.toContain('Canary');
  });
});
