import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const look = (at: string, changes: object = {}) => ({
  key: at,
  at,
  person: 'p-102',
  kind: 'read',
  stream: 'incidents',
  id: 'inc-7',
  row: 'incidents/read/headteacher,dsl',
  code: null,
  asOf: null,
  ...changes,
});
const refused = look('2026-10-05T08:00:00.000Z', {
  ...{ person: null, kind: 'not-granted', id: null, row: null },
});

describe('daybook readers', () => {
  it('INC-04 prints who has looked at an incident, page after page', async () => {
    const asked: string[] = [];
    const ran = await runDaybook(
      ['readers', ...deployment, '--school', 'larkfield-infant', '--incident', 'inc-7'],
      ({ url }) => {
        asked.push(url.pathname + url.search);
        return json(
          200,
          asked.length === 1
            ? { items: [look('2026-10-06T09:00:00.000Z')], next: 'c1' }
            : { items: [refused], next: null },
        );
      },
    );
    const path = '/v1/schools/larkfield-infant/views/readers?incident=inc-7&limit=500';
    expect(asked).toEqual([path, `${path}&cursor=c1`]);
    const text = ran.printed.join('\n');
    expect(text).toContain('Who has looked (2)');
    expect(text).toMatch(
      /2026-10-06T09:00:00\.000Z +p-102 +read +incidents\/inc-7 +incidents\/read\/headteacher,dsl/,
    );
    expect(text).toMatch(/nobody known +not-granted +incidents +-/);
    expect(ran.exitCode).toBe(0);
  });

  it('GOV-04 prints what somebody has looked at as JSON, and says so where there is nothing', async () => {
    const args = ['readers', ...deployment, '--school', '_trust', '--person', 'p-102', '--kind', 'replay'];
    const none = await runDaybook(args, ({ url }) => {
      expect(url.search).toBe('?person=p-102&kind=replay&limit=500');
      return json(200, { items: [], next: null });
    });
    expect(none.printed).toEqual(['nobody, as far as lists have come']);
    const ran = await runDaybook([...args, '--json'], () => json(200, { items: [refused], next: null }));
    expect(JSON.parse(ran.printed.join())).toHaveLength(1);
  });
});
