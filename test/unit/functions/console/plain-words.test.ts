import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { counted } from '../../../../functions/console/html/counted.ts';
import { durationInWords } from '../../../../functions/console/html/duration.ts';
import { shownValue } from '../../../../functions/console/html/value.ts';
import { approvalWords } from '../../../../functions/console/pages/policies/approval.ts';
import { markup } from '../../../../functions/shared/pages/markup.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL } from '../../../support/use-api.ts';
import { useConsole } from '../../../support/use-console.ts';

const at = `/console/${SCHOOL}`;

describe('words of pages', () => {
  it('GOV-04 say one of a thing as one, and any other number as many', () => {
    void fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(counted(number, 'right')).toBe(`${number} right${number === 1 ? '' : 's'}`);
        expect(counted(number, 'entry', 'entries')).toBe(`${number} ${number === 1 ? 'entry' : 'entries'}`);
      }),
    );
    expect(durationInWords(1000)).toBe('1 second');
    expect(durationInWords(40_000)).toBe('40 seconds');
  });

  it('POL-03 say the day of an approval, and a period by its name alone', () => {
    const on = { precision: 'date', value: '2026-07-13' };
    expect(approvalWords({ by: 'p-1', on }, () => 'Ada')).toBe('13 July 2026, by Ada');
    const textOf = (value: unknown) => markup`${shownValue(value)}`.text;
    expect(textOf({ by: 'p-1', on })).toContain('<dd><span class="db-text">13 July 2026</span></dd>');
    expect(textOf({ precision: 'school-year', value: '2026-27' })).toContain('>2026-27<');
    expect(textOf({ value: '2026-27', kind: 'plan' })).toContain('kind plan');
  });
});

describe('pages as people first meet them', () => {
  const { api, post, site, shown } = useConsole();
  beforeAll(async () => {
    const body = {
      occurredOn: '2026-09-09',
      place: 'Hall',
      description: 'Words.',
      category: 'online-safety',
    };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body });
    await projectAll(api());
  });

  it('INC-01 one open incident is one', async () => {
    expect(await shown('p-head', '')).toMatch(/>1<\/span> <span class="db-tile__label">incident is open</);
  });

  it('GOV-04 who looked says what happened in the words of its filter', async () => {
    await shown('p-head', 'incidents/i-1');
    await projectAll(api());
    const looks = await shown('p-head', 'views/readers?kind=read');
    expect(looks).toContain('Was shown</strong>');
    expect(looks).not.toContain('>Read</strong>');
  });

  it('ACC-01 leads to the history only of what something was recorded of', async () => {
    const { get } = await site().logInAs(logIn('p-office'));
    for (const person of ['p-teacher', 'p-parent']) {
      const history = `${at}/access/${person}/history`;
      const { status } = await get(history);
      const isLinked = (await shown('p-office', `access/${person}`)).includes(`href="${history}"`);
      expect([person, isLinked]).toEqual([person, status === 200]);
    }
  });

  it('POL-05 offers to say that parents were given a version only where one is in force', async () => {
    expect(await shown('p-head', 'policies/online-safety')).toContain('Record that parents were given it');
    const lists = { versions: [], changes: [], reviews: [], made: [] };
    const state = { status: 'drafted', draft: { version: 1, title: 'The first', approval: null }, ...lists };
    const beside = ({ pathname }: URL) =>
      pathname.endsWith('/policies/online-safety') ? Response.json({ state }) : null;
    const head = await consoleSite(api(), { beside }).logInAs(logIn('p-head'));
    const { text } = await head.get(`${at}/policies/online-safety`);
    expect(text).toContain('1: The first');
    expect(text).not.toContain('Record that parents were given it');
  });

  it('GOV-04 a comparison leads back to the list, narrowed as it was', async () => {
    const compared = await shown('p-head', 'views/incident-log/compare?status=open&on=2026-09-09');
    expect(compared).toContain(`href="${at}/views/incident-log?status=open"`);
  });
});
