import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { allOfType, synthesised } from './synthesised.ts';

const layerArn = 'arn:aws:lambda:eu-west-2:123456789012:layer:otel:7';
const tracedIn = (built: ReturnType<typeof synthesised>) =>
  allOfType(built, 'AWS::Lambda::Function').filter(([, { Properties }]) =>
    JSON.stringify(Properties).includes('TRACING'),
  );

describe('spans that link to where events come from', () => {
  it('ORG-04 are made by all that a queue or the log feeds, where the trust names a layer', () => {
    const traced = tracedIn(synthesised({ ...trust.deployment, tracing: { layerArn } }));
    expect(traced.map(([id]) => id.replace(/(?:Consumer)?Function.*/, '')).toSorted()).toEqual([
      'Erase',
      'Notify',
      'Project',
      'React',
      'Relay',
      'RunImports',
      'RunReplays',
      'Webhooks',
    ]);
    for (const [, { Properties }] of traced)
      expect(Properties).toMatchObject({
        Layers: [layerArn],
        Environment: {
          Variables: { TRACING: 'opentelemetry', AWS_LAMBDA_EXEC_WRAPPER: '/opt/otel-handler' },
        },
      });
  });

  it('ORG-04 are nobody’s by default: no layer, no variable', () => {
    const built = synthesised();
    expect(tracedIn(built)).toEqual([]);
    expect(JSON.stringify(Object.values(built.templates).map((one) => one.toJSON()))).not.toContain(
      '"Layers"',
    );
  });
});
