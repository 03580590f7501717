import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { StackTemplate } from '../../../infra/local/assembly/read-assembly.ts';
import type { Services } from '../../../infra/local/services.ts';
import { deploy } from '../../../infra/local/template/deploy.ts';
import { resourceKind } from '../../../infra/local/template/resource-kind.ts';
import { template } from '../../../infra/local/template/template.ts';

const made: [string, unknown][] = [];
const thing = resourceKind({
  type: 'Test::Thing',
  properties: z.strictObject({
    Value: z.optional(z.string()),
    Nested: z.optional(z.strictObject({ Known: z.string() })),
  }),
  ignored: ['Tags'],
  create: async (given, { logicalId, name }) => {
    made.push([logicalId, given]);
    return { ref: name, attributes: { Arn: `arn:${logicalId}` } };
  },
});

const stack = (name: string, content: object): StackTemplate => ({
  name,
  template: template.parse(content),
  assets: new Map(),
});
const run = (stacks: StackTemplate[], parameters: Record<string, string> = {}) => {
  made.length = 0;
  return deploy({
    stacks,
    services: {} as Services,
    kinds: [thing],
    ignoredTypes: ['Test::Ignored'],
    parameters,
  });
};
const resources = (content: Record<string, object>) => ({ Resources: content });
const one = (Properties: object) => stack('s', resources({ A: { Type: 'Test::Thing', Properties } }));

describe('running a template', () => {
  it('makes a resource after those it refers to, also in other stacks, each once', async () => {
    const user = resources({
      B: {
        Type: 'Test::Thing',
        Properties: {
          Value: {
            'Fn::Join': [
              '+',
              [{ 'Fn::ImportValue': 'first:A' }, { Ref: 'C' }, { Ref: 'P' }, { Ref: 'AWS::StackName' }],
            ],
          },
        },
      },
      C: { Type: 'Test::Thing', Properties: { Tags: { 'Fn::Unknown': 1 } } },
    });
    const maker = {
      ...resources({ A: { Type: 'Test::Thing' } }),
      Outputs: { Out: { Value: { 'Fn::GetAtt': ['A', 'Arn'] }, Export: { Name: 'first:A' } } },
    };
    await run(
      [stack('second', { ...user, Parameters: { P: { Default: 'default' } } }), stack('first', maker)],
      { P: 'given' },
    );
    expect(made).toHaveLength(3);
    expect(made.at(-1)).toEqual(['B', { Value: 'arn:A+second-C+given+second' }]);
  });

  it('names a resource type that it does not know, before anything is made', async () => {
    const broken = stack('s', resources({ A: { Type: 'Test::Thing' }, X: { Type: 'AWS::Kinesis::Stream' } }));
    await expect(run([broken])).rejects.toThrow(
      's: the local stack does not know the resource type AWS::Kinesis::Stream (X)',
    );
    expect(made).toEqual([]);
  });

  it('names a property, or a part of one, that it does not know', async () => {
    await expect(run([one({ Speed: 3 })])).rejects.toThrow(
      'A: the local stack does not know the property Speed of Test::Thing',
    );
    await expect(run([one({ Nested: { Known: 'x', New: 1 } })])).rejects.toThrow(
      /A: the local stack can't run this Test::Thing: Nested/,
    );
  });

  it('refuses a reference from the data path to what it ignores', async () => {
    const broken = stack(
      's',
      resources({
        A: { Type: 'Test::Thing', Properties: { Value: { Ref: 'I' } } },
        I: { Type: 'Test::Ignored' },
      }),
    );
    await expect(run([broken])).rejects.toThrow('Test::Ignored carries no data');
  });

  it('names the resources of a circle, a parameter without a value, an import that nobody exports', async () => {
    const circle = resources({
      A: { Type: 'Test::Thing', Properties: { Value: { Ref: 'B' } } },
      B: { Type: 'Test::Thing', Properties: { Value: { Ref: 'A' } } },
    });
    await expect(run([stack('s', circle)])).rejects.toThrow('s.A -> s.B -> s.A');
    await expect(
      run([
        stack('s', {
          ...resources({ A: { Type: 'Test::Thing', Properties: { Value: { Ref: 'P' } } } }),
          Parameters: { P: {} },
        }),
      ]),
    ).rejects.toThrow('the parameter P of s has no value');
    await expect(run([one({ Value: { 'Fn::ImportValue': 'nobody' } })])).rejects.toThrow(
      'no stack exports nobody',
    );
  });

  it('leaves out a resource whose condition does not hold', async () => {
    const content = {
      ...resources({ A: { Type: 'Test::Thing', Condition: 'Never' } }),
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    };
    await run([stack('s', content)]);
    expect(made).toEqual([]);
  });
});
