import { AwsSolutionsChecks } from 'cdk-nag';
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

  it('ORG-04 stand in a trace of AWS X-Ray, which every function may write to, as nobody else objects', () => {
    const built = synthesised({ ...trust.deployment, tracing: { layerArn } });
    const functions = allOfType(built, 'AWS::Lambda::Function');
    expect(functions.filter(([, { Properties }]) => !('TracingConfig' in Object(Properties)))).toEqual([]);
    const writing = allOfType(built, 'AWS::IAM::Role').filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes('xray:PutTraceSegments'),
    );
    expect(writing).toHaveLength(functions.length);
    expect(new AwsSolutionsChecks().validateScope(built.app).violations).toEqual([]);
  });

  it('ORG-04 are nobody’s by default: no layer, no variable, no trace, no right to write one', () => {
    const built = synthesised();
    expect(tracedIn(built)).toEqual([]);
    const texts = JSON.stringify(Object.values(built.templates).map((one) => one.toJSON()));
    expect(texts).not.toMatch(/"Layers"|"TracingConfig"|xray:/);
  });
});
