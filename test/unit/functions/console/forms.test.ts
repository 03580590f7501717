import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite, ownPage } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

const path = `/console/${SCHOOL}/report-incident`;
const report = {
  act: 'report-incident',
  occurredOn: '2026-09-09',
  place: 'Library',
  categories: 'harmful-material',
  description: 'A violent picture came up.',
};

describe('a form of the console', () => {
  const { api, get } = useApi();
  let site: ReturnType<typeof consoleSite>;
  let teacher: Awaited<ReturnType<typeof site.logInAs>>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api());
    teacher = await site.logInAs(logIn('p-teacher'));
  });

  it('INC-01 acts once, however often it is sent, and the page that it leads to says so', async () => {
    const key = randomUUID();
    const answers = await Promise.all([0, 1, 2].map(() => teacher.post(path, { ...report, key })));
    for (const { status, headers } of answers)
      expect([status, headers['location']]).toEqual([303, `/console/${SCHOOL}?done=report-incident`]);
    const id = `i-${key.replaceAll('-', '').slice(0, 12)}`;
    const { body } = await get(`incidents/${id}/history`, { as: logIn('p-head') });
    expect(body.events).toMatchObject([
      { type: 'IncidentReported', actor: { id: 'p-teacher' }, data: { place: 'Library' } },
    ]);
    const { text } = await teacher.get(`/console/${SCHOOL}?done=report-incident`);
    expect(text).toContain('The incident is on record, and those who have to know hear of it now.');
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'INC-01 is said to be done by no link that leads here from elsewhere (%s)',
    async (from) => {
      const lead = `/console/${SCHOOL}?done=report-incident`;
      const shown = async (site: string) => (await teacher.get(lead, [], { 'sec-fetch-site': site })).text;
      expect(await shown(from)).not.toContain('The incident is on record');
      expect(await shown('same-origin')).toContain('The incident is on record');
    },
  );

  it('INC-01 says what lacks, keeps what was filled in, and sends nothing', async () => {
    const before = site.sent.length;
    const { status, text } = await teacher.post(path, { ...report, place: ' ' });
    expect(status).toBe(422);
    expect(text).toContain('<title>Error: Report an incident');
    expect(text).toContain('href="#report-incident-place"');
    expect(text).toContain('A violent picture came up.');
    expect(site.sent.length).toBe(before);
  });

  it('INC-01 shows at its field what the API objects to', async () => {
    const { status, text } = await teacher.post(path, { ...report, occurredOn: '2026-13-45' });
    expect(status).toBe(422);
    expect(text).toContain('id="report-incident-occurredOn-error"');
  });

  it('INC-10 shows which rule of the school refuses it, in its words', async () => {
    const key = randomUUID();
    await teacher.post(path, { ...report, key, flags: 'illegal' });
    const head = await site.logInAs(logIn('p-head'));
    const incident = `/console/${SCHOOL}/incidents/i-${key.replaceAll('-', '').slice(0, 12)}`;
    const closing = { act: 'close-incident', outcome: 'resolved', reasons: 'Done.' };
    const { status, text } = await head.post(incident, closing);
    expect(status).toBe(422);
    expect(text).toMatch(/role="alert">\s*<h2[^>]*>Nothing was recorded yet/);
    expect(text).toMatch(/<li>[A-Z][a-z ]+\. The rule: [^<]+ \([A-Z]{3}-\d\d\)<\/li>/);
    expect(text).not.toContain('clause');
  });

  it('INC-01 says of a form that went back and was changed that the first one is on record', async () => {
    const key = randomUUID();
    await teacher.post(path, { ...report, key });
    const { status, text } = await teacher.post(path, { ...report, key, place: 'Hall' });
    expect([status, text]).toEqual([422, expect.stringContaining('This form is on record already')]);
    expect(text).not.toMatch(/Idempotency-Key/);
  });

  it('ORG-02 stays filled in where the API does not let who sent it do this', async () => {
    const beside = ({ pathname }: URL) =>
      pathname.endsWith('/report-incident')
        ? new Response(JSON.stringify({ type: 'https://x.example/problems#forbidden' }), { status: 403 })
        : null;
    const refusing = await consoleSite(api(), { beside }).logInAs(logIn('p-teacher'));
    const { status, text } = await refusing.post(path, report);
    expect([status, text]).toEqual([422, expect.stringContaining('Your roles do not let you do this')]);
    expect(text).toContain('A violent picture came up.');
  });

  it('INC-01 takes the sign that stands where a copied text was garbled', async () => {
    const key = randomUUID();
    expect((await teacher.post(path, { ...report, key, place: 'Caf\ufffd' })).status).toBe(303);
    const id = `i-${key.replaceAll('-', '').slice(0, 12)}`;
    const { body } = await get(`incidents/${id}/history`, { as: logIn('p-head') });
    expect(body.events[0].data.place).toBe('Caf\ufffd');
  });

  it.each([
    ['from another site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['with the token of another session', { token: 'x' }, ownPage],
    ['without a key of ours', { key: 'mine' }, ownPage],
    ['for something that the page does not do', { act: 'close-incident' }, ownPage],
  ])('DPR-06 does nothing when it is sent %s', async (_, fields, headers) => {
    const before = site.sent.length;
    const answer = await teacher.post(path, { ...report, ...fields }, headers);
    expect(answer.status).toBe(403);
    expect(site.sent.length).toBe(before);
  });

  it('ORG-02 is refused at a school where somebody is nobody', async () => {
    const elsewhere = `/console/${OTHER_SCHOOL}/report-incident`;
    expect((await teacher.post(elsewhere, report)).status).toBe(403);
    expect((await teacher.get(elsewhere)).status).toBe(403);
  });

  it('DPR-06 is shown again where it is longer than the API takes, and refused where nobody writes so much', async () => {
    const { status, text } = await teacher.post(path, { ...report, description: 'x'.repeat(70_000) });
    expect([status, text.includes('too long')]).toEqual([422, true]);
    expect(text).toContain('x'.repeat(70_000));
    expect((await teacher.post(path, { ...report, description: 'x'.repeat(300_000) })).status).toBe(413);
  });
});
