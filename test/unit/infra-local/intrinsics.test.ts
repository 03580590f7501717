import { describe, expect, it } from 'vitest';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { resolveValue } from '../../../infra/local/template/intrinsics.ts';
import type { Scope } from '../../../infra/local/template/scope.ts';

const scope: Scope = {
  ref: async (name) => `<${name}>`,
  attribute: async (resource, attribute) => `<${resource}.${attribute}>`,
  importValue: async (name) => `imported ${name}`,
  condition: async (name) => name === 'IsProduction',
};
const resolved = (value: Json) => resolveValue(value, scope);

describe('intrinsic functions of a template', () => {
  it.each<[string, Json, Json]>([
    ['Ref', { Ref: 'Table' }, '<Table>'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, '<Queue.Arn>'],
    ['GetAtt as a text with a dotted attribute', { 'Fn::GetAtt': 'Bus.Policy.Arn' }, '<Bus.Policy.Arn>'],
    ['Join', { 'Fn::Join': ['/', ['a', { Ref: 'B' }, 'c']] }, 'a/<B>/c'],
    [
      'Sub',
      { 'Fn::Sub': `x-\${AWS::Region}-\${Queue.Arn}-\${!kept}` },
      `x-<AWS::Region>-<Queue.Arn>-\${kept}`,
    ],
    ['Sub with variables', { 'Fn::Sub': [`\${a}\${B}`, { a: { Ref: 'A' } }] }, '<A><B>'],
    ['ImportValue', { 'Fn::ImportValue': 'record:Log' }, 'imported record:Log'],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['If', { 'Fn::If': ['IsProduction', 'yes', 'no'] }, 'yes'],
    ['If not', { 'Fn::If': ['IsTest', 'yes', { Ref: 'No' }] }, '<No>'],
    ['Equals', { 'Fn::Equals': [{ Ref: 'A' }, '<A>'] }, true],
    [
      'Not, And, Or',
      {
        'Fn::Not': [
          { 'Fn::And': [{ Condition: 'IsProduction' }, { 'Fn::Or': [false, { Condition: 'IsTest' }] }] },
        ],
      },
      true,
    ],
    [
      'nested in lists and objects',
      { list: [1, true, null, { Ref: 'A' }], plain: { Ref: 'A', other: 1 } },
      { list: [1, true, null, '<A>'], plain: { Ref: 'A', other: 1 } },
    ],
  ])('works out %s', async (_name, value, expected) => {
    expect(await resolved(value)).toEqual(expected);
  });

  it('leaves out what is AWS::NoValue, in objects and lists', async () => {
    const none = { Ref: 'AWS::NoValue' };
    expect(
      await resolved({ kept: 1, left: none, chosen: { 'Fn::If': ['IsTest', 'x', none] }, list: [none, 2] }),
    ).toEqual({
      kept: 1,
      list: [2],
    });
  });

  it('names an intrinsic function that it does not know', async () => {
    await expect(resolved({ deep: [{ 'Fn::Cidr': ['10.0.0.0/16', 1, 8] }] })).rejects.toThrow('Fn::Cidr');
  });
});
