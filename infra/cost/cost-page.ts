import { dollars, textChart } from './cost-chart.ts';
import { fixedItems } from './fixed-items.ts';
import type { Units } from './measured.ts';
import { type CostInput, type MonthlyCost, monthlyCost, sumOf } from './monthly-cost.ts';
import { comparedOn, costOf, type Price, prices } from './prices.ts';
import { type Assumption, ages, perPupilAndYear, target, usage } from './usage.ts';

/** `docs/cost.md`. */
export const costPage = (input: CostInput, all: readonly MonthlyCost[]): string =>
  `# What a deployment costs

This page is written by \`npm run cost -- --write\` and by nothing else; \`npm run cost\`, which every check runs, says when it is out of date, and fails where a school would pay too much. List prices of London (eu-west-2), compared on ${comparedOn} with public quotations of AWS's own price lists, each [below](#prices) with its page, its line and what it was compared with; \`npm run prices\` compares them with AWS's lists themselves, which take no account. Free tiers, discounts and tax are left out. What an act uses was measured on ${input.measured.measuredOn} on the local stack, which runs the same functions (\`npm run units\`); what is billed whether or not it is used is counted in the templates.

## By the number of schools

${table(['US dollars a month', ...all.map(({ schools }) => `${schools} schools`)], sizeRows(all))}

![US dollars a school and month, by the number of schools](cost.svg)

\`\`\`text
${textChart(all)}
\`\`\`

${judgement(all)}

What is kept grows, so does what the sweep looks at each week, and a key that is rotated costs more in its second and third year. At ${target.schools} schools, after so many years of records:

${table(['US dollars a month', ...ages.map((years) => String(years))], [['a school', ...ages.map((years) => dollars(monthlyCost(input, target.schools, years).aSchool))]])}

AWS X-Ray is off, as in the example's file; \`tracing\` turns it on, at 5.00 a million invocations. The identity provider of the example costs nothing here. A user pool of Amazon Cognito, which a trust may take instead, is billed by who logs in within a month: ${dollars(costOf('user', usage.users.value))} more a school and month, with ${usage.users.value} people.

## What is fixed

${table(['what', 'units a month', 'US dollars a month'], fixedRows(input))}

Alarms, keys and metrics do not grow with schools, so they weigh most where a trust is small.

## What an act uses

Each with all that it sets off: journal, bus, read models, notices, processes. One act alone; what comes together shares requests.

${table(['act', 'write units', 'read units', 'invocations', 'messages', 'events', 'mails', 'ms of CPU'], unitRows(input))}

## What is assumed

${table(['what', 'a pupil and year', 'why'], assumed(perPupilAndYear))}

${table(['what', 'value', 'why'], assumed(usage))}

## Prices

${table(['price', 'US dollars', 'for', 'page', 'line of the price list', 'compared with'], priceRows())}
`;

/** Whether the target is met, and what weighs most. */
const judgement = (all: readonly MonthlyCost[]): string => {
  const judged = all.find(({ schools }) => schools === target.schools);
  if (judged === undefined) throw new Error(`${target.schools} schools are not among the sizes`);
  const fixed = Math.round((100 * sumOf(judged.fixed)) / judged.total);
  const is = `${dollars(judged.aSchool)}, of which ${fixed} % are fixed`;
  const goal = `The target of ${dollars(target.usd)} a school and month at ${target.schools} schools`;
  if (judged.aSchool <= target.usd) return `${goal} is **met**: ${is}.`;
  return `${goal} is **missed**: ${is}.`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');

const sizeRows = (all: readonly MonthlyCost[]): readonly (readonly string[])[] => {
  const services = [...new Set(all.flatMap(({ used }) => Object.keys(used)))];
  return [
    ['fixed', ...all.map(({ fixed }) => dollars(sumOf(fixed)))],
    ...services.map((name) => [name, ...all.map(({ used }) => dollars(used[name] ?? 0))]),
    ['**all**', ...all.map(({ total }) => `**${dollars(total)}**`)],
    ['**a school**', ...all.map(({ aSchool }) => `**${dollars(aSchool)}**`)],
  ];
};

const fixedRows = ({ templates, metrics }: CostInput): readonly (readonly string[])[] =>
  fixedItems(templates, metrics).map(({ what, price, units }) => [
    what,
    units.toLocaleString('en-GB', { maximumFractionDigits: 1 }),
    dollars(costOf(price, units)),
  ]);

const unitRows = ({ measured }: CostInput): readonly (readonly string[])[] =>
  Object.entries(measured.kinds).map(([name, units]) => [
    name,
    ...[
      units.writeUnits,
      units.readUnits,
      total(units.invocations),
      units.messages,
      units.events,
      units.mails,
      total(units.cpuMs),
    ].map((value) => each(units, value)),
  ]);

/** Of one school, journal or stream, where a run goes through many. */
const each = ({ of }: Units, value: number): string => String(Math.round((value / of) * 10) / 10);
const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const assumed = (all: Readonly<Record<string, Assumption>>): readonly (readonly string[])[] =>
  Object.entries(all).map(([name, { value, why }]) => [name, String(value), why]);

const priceRows = (): readonly (readonly string[])[] =>
  Object.entries<Price>(prices).map(([name, { usd, per, unit, page, offer, usageType, seen, note }]) => [
    name,
    String(usd),
    `${per.toLocaleString('en-GB')} ${unit}${note === undefined ? '' : `: ${note}`}`,
    page,
    offer === null ? '' : `${offer} ${usageType}`,
    seen ?? 'nothing public of London: from memory',
  ]);
