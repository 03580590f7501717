import { describe, expect, it } from 'vitest';
import { actionsOf, ofType, resourcesOf, type Statement, statementsOf } from './resources.ts';
import { synthesised } from './synthesised.ts';

interface KeyStatement extends Statement {
  readonly Sid: string;
  readonly Principal: { readonly AWS: unknown };
}

const built = synthesised();
const keys = Object.values(built.templates)
  .flatMap((template) => ofType(resourcesOf(template), 'AWS::KMS::Key'))
  .map(([id, { Properties }]) => {
    const { KeyPolicy } = Properties as { KeyPolicy: { Statement: readonly KeyStatement[] } };
    return { id, statements: KeyPolicy.Statement };
  });
const saying = (statements: readonly KeyStatement[], sid: string) =>
  statements.find(({ Sid }) => Sid === sid)!;
/** What opens, seals or signs, or hands the right to it on. */
const isUse = (action: string) =>
  /^kms:(?:Encrypt|Decrypt|ReEncrypt|Generate|Sign|Verify|CreateGrant|DeriveSharedSecret|\*)/.test(action);

/** Roles with their tags, and what each may do by its own rights. */
const roles = Object.keys(built.templates).flatMap((stack) => {
  const resources = built.resources(stack);
  return ofType(resources, 'AWS::IAM::Role').map(([id, role]) => {
    const own = Object.entries(resources).filter(
      ([other, { Type, Properties }]) =>
        other === id ||
        (Type === 'AWS::IAM::Policy' && JSON.stringify(Properties).includes(`{"Ref":"${id}"}`)),
    );
    const { Tags = [] } = role.Properties as { Tags?: readonly { Key: string; Value: string }[] };
    return {
      id: id.replace(/[0-9A-F]{8}$/, ''),
      tags: Tags.filter(({ Value }) => Value === 'yes').map(({ Key }) => Key),
      actions: statementsOf(Object.fromEntries(own)).flatMap(actionsOf),
    };
  });
});
const taggedWith = (tag: string) => roles.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);

describe.each(keys)('the policy of the key $id', ({ statements }) => {
  it('DPR-01 lets no other account in, and nobody everywhere', () => {
    const root = { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':root']] };
    for (const { Principal } of statements) expect(Principal).toEqual({ AWS: root });
  });

  it('DPR-01 lets administrators look after it and not use it, nor hand its use on', () => {
    expect(statements).toHaveLength(2);
    const looksAfter = actionsOf(saying(statements, 'Administration'));
    expect(looksAfter).toContain('kms:PutKeyPolicy');
    expect(looksAfter.filter(isUse)).toEqual([]);
  });

  it('DPR-01 lets roles use it that the templates tag for it, and no others', () => {
    const use = saying(statements, 'Use');
    expect(actionsOf(use).every(isUse)).toBe(true);
    const { StringEquals = {} } = use.Condition as { StringEquals?: Readonly<Record<string, string>> };
    expect(Object.keys(use.Condition ?? {})).toEqual(['StringEquals']);
    expect(Object.entries(StringEquals)).toEqual([
      [expect.stringMatching(/^aws:PrincipalTag\/daybook:[a-z-]+$/), 'yes'],
    ]);
  });
});

describe('the right to sign', () => {
  it('GOV-04 is that of the roles that sign, and of no other', () => {
    const mayAsk = roles.filter(({ actions }) => actions.includes('kms:Sign')).map(({ id }) => id);
    const signing = [...taggedWith('daybook:signs-checkpoints'), ...taggedWith('daybook:signs-dossiers')];
    expect(mayAsk.toSorted()).toEqual(signing.toSorted());
    expect(signing.toSorted()).toEqual([
      'CheckpointsWallSchoolRole',
      'ReportsWallSchoolRole',
      'SignCheckpointsRole',
    ]);
  });

  it('DPR-01 is apart from that to open what is sealed: each role has the tags of what it may ask for', () => {
    const opening = roles.filter(({ actions }) => actions.includes('kms:Decrypt')).map(({ id }) => id);
    expect(opening.length).toBeGreaterThan(10);
    expect(taggedWith('daybook:seals').toSorted()).toEqual(opening.toSorted());
  });
});
