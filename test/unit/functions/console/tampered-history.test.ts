import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../support/api.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const record = `/console/${SCHOOL}/devices/lis-lt-900`;
const hash = 'H'.repeat(43);
const none = { checkpoint: null, text: null, hash, foundHash: null };
const commits = [
  { ...none, commit: 1, position: 7, standing: 'altered', text: '{"put":"<b>there</b>"}', foundHash: 'F' },
  { ...none, commit: 2, position: 9, standing: 'missing' },
  { ...none, commit: 3, position: null, standing: 'foreign', hash: null },
  { ...none, commit: 4, position: 12, standing: 'missing' },
];
/** Commits of a page of the API. */
const MOST = 3;
const commitsAfter = (after: number) => {
  const rest = commits.slice(after);
  return { commits: rest.slice(0, MOST), next: rest.length > MOST ? MOST : null };
};

describe('the history of a record that is not as it was recorded', () => {
  const { api } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    const { call, issuer } = api();
    const invalid = { type: 'https://docs.fernhill.example/problems#invalid-query', title: 'x', detail: 'x' };
    const tampered = { type: 'https://docs.fernhill.example/problems#tampered', title: 'x', detail: 'x' };
    site = consoleSite({
      issuer,
      call: async (method, path, sent): Promise<Answer> => {
        const { pathname, searchParams } = new URL(path, 'http://api');
        if (pathname.endsWith('/lis-lt-900/history'))
          return searchParams.has('cursor')
            ? { status: 400, headers: {}, body: invalid }
            : { status: 409, headers: {}, body: tampered };
        if (pathname.endsWith('/lis-lt-900/commits'))
          return { status: 200, headers: {}, body: commitsAfter(Number(searchParams.get('after'))) };
        return call(method, path, sent);
      },
    });
  });

  it('GOV-04 shows auditors what stands in its place, as text, with both hashes', async () => {
    const { status, text } = await (await site.logInAs(logIn('t-auditor', '_trust'))).get(
      `${record}/history`,
    );
    expect(status).toBe(200);
    expect(text).toContain('Nothing of this record is as it was recorded.');
    for (const standing of ['Altered', 'Missing', 'Foreign']) expect(text).toContain(`>${standing}</strong>`);
    expect(text).toContain('{&quot;put&quot;:&quot;&lt;b&gt;there&lt;/b&gt;&quot;}');
    expect(text).toContain(hash);
    expect(text).toContain('position 7');
    expect(text).toContain('none was journaled');
  });

  it('GOV-04 goes on behind the last commit of a page', async () => {
    const auditor = await site.logInAs(logIn('t-auditor', '_trust'));
    const first = await auditor.get(`${record}/history`);
    expect(first.text).toContain(`href="${record}/history?cursor=${MOST}"`);
    const { status, text } = await auditor.get(`${record}/history?cursor=${MOST}`);
    expect(status).toBe(200);
    expect(text).toContain('Nothing of this record is as it was recorded.');
    expect([text.includes('commit 4'), text.includes('commit 3')]).toEqual([true, false]);
    expect(text).not.toContain('cursor=');
  });

  it('GOV-04 shows them each commit by itself, too, and nobody else', async () => {
    const auditor = await site.logInAs(logIn('t-auditor', '_trust'));
    const { status, text } = await auditor.get(`${record}/commits/1`);
    expect([status, text]).toEqual([
      200,
      expect.stringContaining('something else stands there than what was journaled'),
    ]);
    const office = await (await site.logInAs(logIn('p-office'))).get(`${record}/history`);
    expect([office.status, office.text.includes('there&lt;')]).toEqual([409, false]);
  });
});
