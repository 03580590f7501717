import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ageText } from '../../../../functions/cli/asking/age-text.ts';
import { cleanReport, type HealthSite, healthSite, swept } from '../../../support/health-site.ts';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const school = 'larkfield-infant';
let site: HealthSite;
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
beforeEach(async () => {
  site = healthSite({ 'notify-dead': { messages: [] } });
  site.journaled('_trust', 1, 4, '2026-09-10T06:00:00.000Z');
  await site.signed('_trust', 4, '2026-09-10T06:05:00.000Z');
  await site.sweptAs(cleanReport);
});

/** Asks a deployment whose answer is that of the operations. */
const health = async (of: HealthSite, ...options: readonly string[]) => {
  const { status, body } = await of.health();
  const asked: string[] = [];
  const ran = await runDaybook(['health', ...deployment, ...options], ({ url, init }) => {
    asked.push(`${init.method} ${url.pathname}`);
    return json(status, body);
  });
  return { ...ran, asked, body };
};

describe('daybook health', () => {
  it('says that all is well, with the figures below, and ends with 0', async () => {
    const { exitCode, printed, asked } = await health(site);
    expect(exitCode).toBe(0);
    expect(asked).toEqual(['GET /v1/trust/health']);
    expect(printed.join('\n')).toBe(
      [
        'All is well at 2026-09-10T08:30:00.000Z.',
        '',
        'Journals and checkpoints (1)',
        '  school  position  journaled  checkpoint  signed   unsigned',
        '  _trust  4         2 h ago    4           2 h ago  0',
        '',
        'Queues (3)',
        '  function  waiting  in flight  delayed  dead letters  looked at  oldest sent',
        '  project   0        0          0        0             0          -',
        '  notify    0        0          0        0             0          -',
        '  relay     -        -          -        0             0          -',
        '',
        'Last sweep: ended 6 h ago after 90 s',
        '  40 records, 0 not as written, 0 left to be checked by the next one',
        '  900 rows of lists compared with the log, 0 differ; 30 checkpoints checked',
      ].join('\n'),
    );
  });

  it('says first what a person has to look at, then whom it hurts, and ends with 1', async () => {
    const messages = [{ body: '{"models":["role-holders"]}', sentAt: '2026-09-08T08:00:00.000Z' }];
    const ill = healthSite({ 'project-dead': { messages } });
    await ill.registered(school);
    await ill.sweptAs({
      ...cleanReport,
      schools: [{ ...swept, journaled: 3, overdue: 3, behind: { 'incident-log': 2 } }],
    });
    await ill.asked('a'.repeat(32), { status: 'running', requestedAt: '2026-09-10T08:29:00.000Z' });
    const { exitCode, printed } = await health(ill);
    expect(exitCode).toBe(1);
    const text = printed.join('\n');
    expect(text.split('\n').slice(0, 4)).toEqual([
      'A person has to look at this (2026-09-10T08:30:00.000Z):',
      '  the last sweep found 3 commits of larkfield-infant that the relay had not journaled',
      '  project gave up 1 message, the oldest of 2026-09-08T08:00:00.000Z',
      '',
    ]);
    expect(text).toContain('  role-holders  1         Notices go to those who held a role before');
    expect(text).toContain('  incident-log  2        Safeguarding leads do not see the newest incidents');
    expect(text).toContain('  larkfield-infant  3          0                0             yes');
    expect(text).toMatch(
      /Under way \(1\)\n.*\n {2}a{32} {2}rebuild {2}larkfield-infant {2}incident-log {2}running {2}60 s ago/,
    );
  });

  it('says which lists lack something, how much, and for how long', async () => {
    const { body } = await site.health();
    const since = '2026-09-10T08:20:00.000Z';
    const lists = [
      { model: 'incident-log', events: 12, since, schools: [school], impact: 'Somebody waits' },
      { model: 'due-dates', events: 0, since: null, schools: [], impact: 'Nobody waits' },
    ];
    const { printed } = await runDaybook(['health', ...deployment], () => json(200, { ...body, lists }));
    const [, shown = ''] =
      /(Lists that do not show everything yet[\s\S]*?)\n\n/.exec(printed.join('\n')) ?? [];
    expect(shown.split('\n')).toEqual([
      'Lists that do not show everything yet (1)',
      '  list          events  oldest recorded  schools  whom it hurts',
      '  incident-log  12      10 min ago       1        Somebody waits',
    ]);
  });

  it('says that there was no sweep yet', async () => {
    const { exitCode, printed } = await health(healthSite());
    expect(exitCode).toBe(1);
    expect(printed.join('\n')).toContain('Last sweep: none yet');
  });

  it('prints the whole answer for programs', async () => {
    const { exitCode, printed, body } = await health(site, '--json');
    expect([exitCode, JSON.parse(printed.join())]).toEqual([0, body]);
  });

  it('ends with 2 when it is used wrongly, and with 3 for those who may not ask', async () => {
    expect((await health(site, '--school', school)).exitCode).toBe(2);
    const refused = await runDaybook(['health', ...deployment], () =>
      json(403, { title: 'You may not do this', status: 403 }),
    );
    expect(refused).toMatchObject({ exitCode: 3, warned: ['daybook: You may not do this'] });
  });
});

describe('an age', () => {
  it.each([
    ['2026-09-10T08:30:00.000Z', '0 s'],
    ['2026-09-10T08:30:01.000Z', '0 s'],
    ['2026-09-10T08:28:01.000Z', '119 s'],
    ['2026-09-10T08:28:00.000Z', '2 min'],
    ['2026-09-10T06:30:01.000Z', '119 min'],
    ['2026-09-10T06:30:00.000Z', '2 h'],
    ['2026-09-08T08:30:01.000Z', '47 h'],
    ['2026-09-08T08:30:00.000Z', '2 days'],
  ])('since %s is %s', (instant, age) => {
    expect(ageText('2026-09-10T08:30:00.000Z', instant)).toBe(age);
  });
});
