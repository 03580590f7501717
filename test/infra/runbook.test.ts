import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allOfType, synthesised } from './synthesised.ts';

const entries = new Map(
  readFileSync('docs/runbook.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((entry) => {
      const [heading = '', ...lines] = entry.split('\n');
      return [heading.toLowerCase().replaceAll(' ', '-'), lines.join('\n')] as const;
    }),
);
const headings = [...entries.keys()];
const alarms = allOfType(synthesised(), 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => {
  const { AlarmDescription: description, MetricName: metric } = Properties as {
    AlarmDescription: string;
    MetricName?: string;
  };
  return { id, description, metric, entry: entries.get(description.replace(/^.*#/s, '')) ?? '' };
});
/** The first dead letter of a function is one message that can be seen. */
const ofDeadLetters = alarms.filter(({ metric }) => metric === 'ApproximateNumberOfMessagesVisible');

/** Entries that mails of rules lead to, which are no alarms. */
const mailed = allOfType(synthesised(), 'AWS::Events::Rule').flatMap(([, { Properties }]) =>
  [...JSON.stringify(Properties).matchAll(/runbook#([a-z-]+)/g)].map(([, anchor = '']) => anchor),
);

describe('the runbook', () => {
  it.each(alarms)('says what to do when $id goes off', ({ description }) => {
    const [, impact, anchor] = description.match(/^(.{20,}?)\. What to do: https:.+\/runbook#(.+)$/) ?? [];
    expect(impact).toBeDefined();
    expect(headings).toContain(anchor);
  });

  it.each(ofDeadLetters)('INC-04 says how to look at the dead letters when $id goes off', ({ entry }) => {
    expect(entry).toMatch(/`npx daybook redrive [a-z-]+/);
  });

  it.each([...new Set(mailed)])('says what to do when a mail leads to %s', (anchor) => {
    expect(headings).toContain(anchor);
  });

  it('has no entry that no alarm and no mail leads to', () => {
    for (const heading of headings)
      expect(
        mailed.includes(heading) || alarms.some(({ description }) => description.endsWith(`#${heading}`)),
        heading,
      ).toBe(true);
  });
});
