import { type Load, scale } from './at-scale.ts';
import type { Limit } from './limits.ts';

/** `docs/limits.md`. */
export const limitsPage = (limits: readonly Limit[], load: Load): string =>
  `# Which limit of AWS each part meets first

This page is written by \`npm run cost -- --write\`, of the same measured units and assumptions as [the cost](cost.md), and by nothing else. It is on paper: a trust of ${number(scale.schools)} schools and ${number(scale.pupils)} pupils after ${scale.years} years, ${number(load.commits)} commits, in September, when ${scale.peak} times as much is recorded as in the mean hour of a school day. That is ${number(load.commands)} commands and ${number(load.reads)} reads a second; the largest school has ${number(scale.largestSchool)} pupils.

September's peak is also tried, at the scale of one machine: \`npm run bench:chain -- --rate 1 --peak 10 --seconds 90\` reports incidents at a steady rate, at ten times that, and at the first again, and ends with 1 where one is lost, mailed twice, or left behind; whole campaigns run it.

Headroom says how many times as much would fit. What is nearest stands first.

| part | limit | at most | there is | headroom | what to do |
| --- | --- | --- | --- | --- | --- |
${inOrder(limits).map(row).join('\n')}

Not in the table, since they do not grow with a trust:

- **An item of DynamoDB** holds 400 kB. A commit is measured before it is written; one that is too large is refused with 413, and a state that no longer fits beside its commit is left out of it and folded again.
- **A table** and a partition's data have no limit; a partition key of these tables is a stream, or a school's journal or list, and DynamoDB splits it by its sort key where it grows beyond 10 GB.
- **A queue** has no limit but 120,000 messages in flight: a consumer takes 50 at a time at most. A message waits for 14 days.
- **The stream of the log** keeps 24 hours. What the relay has not journaled by then, the sweep finds; [an alarm](runbook.md#the-journal-is-behind) tells after an hour.
`;

const headroomOf = ({ most, found }: Limit): number => most / found;
const inOrder = (limits: readonly Limit[]): readonly Limit[] =>
  limits.toSorted((a, b) => headroomOf(a) - headroomOf(b));

const row = (limit: Limit): string => {
  const { part, most, found } = limit;
  const headroom = headroomOf(limit);
  return `| ${part} | ${limit.limit} | ${number(most)} | ${number(found)} | ${headroom < 1 ? '**' : ''}${number(headroom)}x${headroom < 1 ? '**' : ''} | ${limit.advice} |`;
};

/** Two digits of what is small, none behind the point of what is large. */
const number = (value: number): string =>
  value.toLocaleString('en-GB', value < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 });
