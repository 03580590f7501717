import { readFileSync, writeFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { costChart, dollars, textChart } from '../infra/cost/cost-chart.ts';
import { costPage } from '../infra/cost/cost-page.ts';
import { readMeasured } from '../infra/cost/measured.ts';
import { monthlyCost } from '../infra/cost/monthly-cost.ts';
import { ownMetrics } from '../infra/cost/own-metrics.ts';
import { sizes, target } from '../infra/cost/usage.ts';
import { loadAt } from '../infra/limits/at-scale.ts';
import { limitsOf } from '../infra/limits/limits.ts';
import { limitsPage } from '../infra/limits/limits-page.ts';
import { daybook } from '../infra/stacks/daybook.ts';
import { trustNamed } from '../infra/trusts/shape/trust-named.ts';

/**
 * `npm run cost`: what the example's deployment costs a month. Ends with 1 where it is above the target, or where
 * `docs/cost.md` or `docs/limits.md` says something else; `-- --write` writes these pages.
 */
const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
// No bundle is needed to count what a template has.
const app = new App({ analyticsReporting: false, context: { ...context, 'aws:cdk:bundling-stacks': [] } });
daybook(app, (await trustNamed('fernhill')).deployment);
const templates = app.synth().stacks.map(({ template }) => template);
const input = { measured: readMeasured(), templates, metrics: ownMetrics('functions', templates) };
const all = sizes.map((schools) => monthlyCost(input, schools));

const pages = {
  'docs/cost.md': costPage(input, all),
  'docs/cost.svg': costChart(all),
  'docs/limits.md': limitsPage(limitsOf(input), loadAt(input)),
};
const isWritten = process.argv.includes('--write');
console.log(`US dollars a school and month:\n${textChart(all)}`);
for (const [path, text] of Object.entries(pages)) {
  if (isWritten) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is out of date: npm run cost -- --write`);
    process.exitCode = 1;
  }
}
const { aSchool } = monthlyCost(input, target.schools);
if (aSchool > target.usd) {
  console.error(`${target.schools} schools would pay ${dollars(aSchool)} each, above ${dollars(target.usd)}`);
  process.exitCode = 1;
}
