import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allOfType, synthesised } from './synthesised.ts';

const headings = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) =>
  heading!.toLowerCase().replaceAll(' ', '-'),
);
const alarms = allOfType(synthesised(), 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({
  id,
  description: (Properties as { AlarmDescription: string }).AlarmDescription,
}));

describe('the runbook', () => {
  it.each(alarms)('says what to do when $id goes off', ({ description }) => {
    const [, impact, anchor] = description.match(/^(.{20,}?)\. What to do: https:.+\/runbook#(.+)$/) ?? [];
    expect(impact).toBeDefined();
    expect(headings).toContain(anchor);
  });

  it('has no entry that no alarm leads to', () => {
    for (const heading of headings)
      expect(alarms.some(({ description }) => description.endsWith(`#${heading}`))).toBe(true);
  });
});
