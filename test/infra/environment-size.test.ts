import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import type { StatedDeployment } from '../../infra/trusts/shape/stages.ts';
import { asDeployed } from './as-deployed.ts';
import { ofType, resourcesOf } from './resources.ts';
import { synthesised } from './synthesised.ts';

/** Lambda's own, of all variables of a function together, as JSON. */
const MOST_BYTES = 4096;
/** What a trust may still add: a longer address, another role that needs a second factor. */
const KEPT_FREE = 100;

const tenantId = '12345678-1234-1234-1234-123456789012';
const layerArn = 'arn:aws:lambda:eu-west-2:901920570463:layer:aws-otel-nodejs-arm64-ver-1-30-2:1';
/** With the longest id that a trust may have, and all that adds a variable. */
const longest: StatedDeployment = {
  ...trust.deployment,
  trustId: 'the-longest-id-that-there-is',
  identity: {
    kind: 'entra-id',
    tenantId,
    audience: tenantId,
    secondFactor: {
      proof: { authenticationContext: 'c1' },
      demandedOf: ['headteacher', 'it-support', 'office', 'business-manager', 'slt', 'dpo'],
    },
    machines: { appRole: 'Feed.Read' },
  },
  bootstrapSubject: tenantId,
  tracing: { layerArn },
  logs: { level: 'info', sampleRate: 0.05 },
};

describe.each([
  ['the example trust', trust.deployment],
  ['a trust with the longest id', longest],
] as const)('the variables of every function of %s', (_, deployment) => {
  const { stacks, templates } = synthesised(deployment);
  const stackNames = new Map(Object.values(stacks).map(({ node, stackName }) => [node.id, stackName]));
  const resolved = asDeployed(templates, (stack) => stackNames.get(stack)!);
  const sizes = Object.entries(templates).flatMap(([stack, template]) =>
    ofType(resourcesOf(template), 'AWS::Lambda::Function').map(([id, { Properties }]) => {
      const { Variables } = (Properties as { Environment: { Variables: Record<string, unknown> } })
        .Environment;
      const values = Object.entries(Variables).map(([name, value]) => [name, resolved(stack, value)]);
      return { id, bytes: Buffer.byteLength(JSON.stringify(Object.fromEntries(values))) };
    }),
  );

  it('ORG-04 fit into what Lambda takes of a function, 4 KB', () => {
    expect(sizes.length).toBeGreaterThan(20);
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    expect(sizes.filter(({ bytes }) => bytes > MOST_BYTES - KEPT_FREE)).toEqual([]);
  });
});
