import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { synthesised } from './synthesised.ts';

const { app } = synthesised();
const rules = readFileSync(createRequire(import.meta.url).resolve('cdk-nag/RULES.md'), 'utf8');
const known = new Set([...rules.matchAll(/\bAwsSolutions-[A-Z0-9]+\b/g)].map(([id]) => id));
const acknowledged = app.node
  .findAll()
  .flatMap((node) =>
    node.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .map(({ data }) => ({ at: node.node.path, text: JSON.stringify(data) })),
  );

describe('the security rules of cdk-nag', () => {
  it('DPR-01 hold, but for what is acknowledged', () => {
    const { violations } = new AwsSolutionsChecks().validateScope(app);
    expect(violations).toEqual([]);
  });

  it('DPR-01 are acknowledged by ids that exist, beside a resource, never for all findings of a rule', () => {
    const ids = acknowledged.map(
      ({ text }) => text.match(/AwsSolutions-[A-Z0-9]+(\[[^\]]*\])?/)?.[0] ?? text,
    );
    const perRule = Map.groupBy(ids, (id) => id);
    process.stdout.write(
      `acknowledged: ${[...perRule].map(([id, { length }]) => `${id} ${length}`).join(', ')}\n`,
    );
    for (const id of perRule.keys()) {
      expect(known).toContain(id.replace(/\[.*/, ''));
      // A rule of several findings must name the finding.
      expect(id).not.toBe('AwsSolutions-IAM5');
    }
    for (const { at } of acknowledged) expect(at.split('/').length).toBeGreaterThan(2);
  });
});
