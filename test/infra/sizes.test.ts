import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { synthesised } from './synthesised.ts';

/** A trust of two schools, of thirty, and the largest there is in mind. */
const sizes = [2, 30, 150];
const ofSize = (size: number) => {
  const schools = Array.from({ length: size }, (_, index) => `school-${index}`);
  const started = performance.now();
  const built = synthesised({ ...trust.deployment, schools });
  const took = performance.now() - started;
  const { violations } = new AwsSolutionsChecks().validateScope(built.app);
  const templates = Object.entries(built.templates).map(([stack, one]) => {
    const template = one.toJSON() as { Resources: object; Outputs?: object; Parameters?: object };
    return { stack, template, bytes: JSON.stringify(template).length };
  });
  return { size, took, violations, templates };
};

// The first synthesis of a process loads what the others find there.
synthesised();
const all = sizes.map(ofSize);
const [two] = all;
const count = (part: object | undefined): number => Object.keys(part ?? {}).length;

describe.each(all)('a trust of $size schools', ({ size, violations, templates, took }) => {
  it('ORG-01 stays below what CloudFormation takes: a megabyte, 500 resources, 200 outputs and parameters', () => {
    for (const { template, bytes } of templates) {
      // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
      expect(bytes).toBeLessThan(1_000_000);
      expect(count(template.Resources)).toBeLessThanOrEqual(500);
      expect(count(template.Outputs)).toBeLessThanOrEqual(200);
      expect(count(template.Parameters)).toBeLessThanOrEqual(200);
    }
  });

  it('ORG-01 has the templates of any other, byte by byte: no resource belongs to a school', () => {
    expect(templates.map(({ template }) => template)).toEqual(two!.templates.map(({ template }) => template));
    expect(JSON.stringify(templates)).not.toMatch(/school-\d|larkfield/);
  });

  it('ORG-01 takes no longer to synthesise', () => {
    const sizesOf = templates.map(({ stack, template, bytes }) => {
      return `${stack} ${(bytes / 1000).toFixed(1)} kB, ${count(template.Resources)} resources`;
    });
    process.stdout.write(`${size} schools, ${(took / 1000).toFixed(1)} s: ${sizesOf.join('; ')}\n`);
    // Schools take no part in it, so that only the machine's other work makes a difference.
    expect(took).toBeLessThan(5 * two!.took + 5000);
  });

  it('DPR-01 keeps the security rules of cdk-nag', () => {
    expect(violations).toEqual([]);
  });
});
