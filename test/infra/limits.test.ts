import { describe, expect, it } from 'vitest';
import { ITEM_LIMIT } from '../../events/log/size.ts';
import { readMeasured } from '../../infra/cost/measured.ts';
import type { CostInput } from '../../infra/cost/monthly-cost.ts';
import type { Template } from '../../infra/cost/template.ts';
import { loadAt, scale } from '../../infra/limits/at-scale.ts';
import { limitsOf } from '../../infra/limits/limits.ts';
import { limitsPage } from '../../infra/limits/limits-page.ts';
import { synthesised } from './synthesised.ts';

const templates: readonly Template[] = Object.values(synthesised().templates).map((one) =>
  JSON.parse(JSON.stringify(one.toJSON())),
);
const input: CostInput = { measured: readMeasured(), templates, metrics: [] };
const limits = limitsOf(input);
/** Comes round in more nights than a month has, which harms nothing: each night looks at what changed. */
const slow = 'sweep of everything';

describe('the limits of AWS at the largest trust', () => {
  it('are those of 150 schools, 100,000 pupils and ten million commits', () => {
    expect(scale).toMatchObject({ schools: 150, pupils: 100_000, years: 10, peak: 10 });
    expect(loadAt(input).commits).toBeGreaterThan(9e6);
    expect(loadAt(input).commits).toBeLessThan(11e6);
  });

  it.each(limits.filter(({ part }) => part !== slow))('leave room for $part: $limit', ({ found, most }) => {
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(most);
  });

  it('follow what was measured, and the templates', () => {
    const { kinds } = input.measured;
    const dearer = Object.fromEntries(
      Object.entries(kinds).map(([name, units]) => [name, { ...units, mails: units.mails + 10 }]),
    );
    const mailsOf = (of: CostInput) => limitsOf(of).find(({ part }) => part === 'mails')?.found ?? 0;
    expect(mailsOf({ ...input, measured: { ...input.measured, kinds: dearer } })).toBeGreaterThan(14);
    const routes = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`Route${at}`, { Type: 'AWS::ApiGatewayV2::Route' }]),
    );
    const more = limitsOf({ ...input, templates: [...templates, { Resources: routes }] });
    expect(more.find(({ limit }) => limit.startsWith('routes'))?.found).toBeGreaterThan(300);
  });

  it('stand on the page, the nearest first', () => {
    const rows = limitsPage(limits, loadAt(input))
      .split('\n')
      .filter((line) => /x(\*\*)? \|/.test(line));
    expect(rows).toHaveLength(limits.length);
    const headrooms = rows.map((line) => Number(/([\d.,]+)x/.exec(line)?.[1]?.replaceAll(',', '')));
    expect(headrooms).toEqual(headrooms.toSorted((a, b) => a - b));
    expect(ITEM_LIMIT).toBe(400 * 1024);
  });
});
