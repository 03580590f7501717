import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../support/api.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const at = `/console/${SCHOOL}/journal`;
const eventAt = (position: number) => ({
  type: 'DeviceLent',
  subject: 'devices/lis-lt-900',
  position,
  streamversion: position,
  recordedtime: '2026-09-09T09:00:00.000Z',
  actor: 'system.coming',
});

/** A thousand positions, of which the first after the one that is asked for has an event. */
const feedAt = (query: URLSearchParams) => {
  const after = Number(query.get('after'));
  const tampered = after === 7 ? [{ position: 9, standing: 'missing' }] : [];
  if (after >= 1000) return { first: after + 1, last: after, events: [], tampered, next: null };
  const events = query.has('correlation') ? [] : [eventAt(after + 1)];
  return { first: after + 1, last: 1000, events, tampered, next: 1000 };
};

describe('the journal of a school', () => {
  const { api } = useApi();
  let site: ReturnType<typeof consoleSite>;
  const asked: string[] = [];
  beforeAll(async () => {
    await projectAll(api());
    const { call, issuer } = api();
    site = consoleSite({
      issuer,
      call: async (method, path, sent): Promise<Answer> => {
        const url = new URL(path, 'http://api');
        if (!url.pathname.endsWith('/feed')) return call(method, path, sent);
        asked.push(url.search);
        return { status: 200, headers: {}, body: feedAt(url.searchParams) };
      },
    });
  });
  const open = async (query: string, as = logIn('t-auditor', '_trust')) =>
    (await site.logInAs(as)).get(`${at}${query}`);

  it('GOV-04 leads from each event to its record, and on to what follows', async () => {
    const { status, text } = await open('?after=7');
    expect(status).toBe(200);
    expect(text).toContain(`href="/console/${SCHOOL}/devices/lis-lt-900/history#event-8"`);
    expect(text).toContain('Not as it was journaled: position 9, missing.');
    expect(text).toContain(`href="${at}?after=1000"`);
    expect((await open('?after=1000')).text).toContain('The journal ends here.');
  });

  it('GOV-04 shows what came of one request, and says how far it was looked for', async () => {
    const { text } = await open('?correlation=abc&after=3');
    expect(asked.at(-1)).toBe('?after=3&correlation=abc&limit=50');
    expect(text).toContain('Nothing of this in positions 4 to 1000.');
    expect(text).toContain(`href="${at}?correlation=abc&amp;after=1000"`);
  });

  it('GOV-04 begins at the beginning where no position is named, and is for those who may read it', async () => {
    for (const query of ['', '?after=-1', '?after=x', '?after=1e3']) {
      expect((await open(query)).status).toBe(200);
      expect(asked.at(-1)).toBe('?after=0&limit=50');
    }
    expect((await open('', logIn('p-office'))).status).toBe(403);
  });
});
