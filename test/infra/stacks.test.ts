import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { ofType } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const stacks = ['Record', 'Journal', 'Reactions', 'Api'];
const textOf = (stack: string) => JSON.stringify(built.templates[stack]!.toJSON());
/** Asset hashes change with every bundle, event types with every entry of the catalogue: neither is a surprise of a stack. */
const normalised = (stack: string): unknown =>
  JSON.parse(
    textOf(stack)
      .replaceAll(/[0-9a-f]{64}(?=\.zip)/g, '<asset>')
      .replaceAll(/"detail-type":\[[^\]]*\]/g, '"detail-type":["<from the catalogue>"]'),
  );

describe('the stacks', () => {
  it.each(stacks)('ORG-01 %s is what it was', (stack) => {
    expect(normalised(stack)).toMatchSnapshot();
  });

  it('ORG-01 stay below the megabyte that CloudFormation takes', () => {
    const sizes = stacks.map((stack) => [stack, textOf(stack).length] as const);
    process.stdout.write(`template size: ${sizes.map(([stack, bytes]) => `${stack} ${(bytes / 1000).toFixed(1)} kB`).join(', ')}\n`);
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    for (const [, bytes] of sizes) expect(bytes).toBeLessThan(1_000_000);
  });

  it('ORG-01 are the same for two schools and for thirty: no resource belongs to a school', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => `school-${index}`);
    const more = synthesised({ ...trust.deployment, schools: thirty });
    for (const stack of stacks) expect(more.templates[stack]!.toJSON()).toEqual(built.templates[stack]!.toJSON());
    expect(stacks.map(textOf).join()).not.toContain('larkfield');
  });

  it('ORG-01 lean on what is kept, and on nothing else of each other', () => {
    for (const stack of stacks) {
      const imported = [...textOf(stack).matchAll(/"Fn::ImportValue":"([^:]+):/g)].map(([, from]) => from);
      expect(new Set(imported)).toEqual(new Set(stack === 'Record' ? [] : ['daybook-fernhill-record']));
    }
  });

  it('GOV-04 carry no switch for the time: no variable, parameter or route', () => {
    const names = [
      ...allOfType(built, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => Object.keys(variablesOf(Properties))),
      ...stacks.flatMap((stack) => Object.keys((built.templates[stack]!.toJSON() as { Parameters?: object }).Parameters ?? {})),
      ...allOfType(built, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => (Properties as { RouteKey: string }).RouteKey),
    ];
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => /clock|time|now|date|today|fake|control/i.test(name))).toEqual([]);
  });

  it('DPR-01 every function runs on one runtime and processor, is traced, and logs to a group that forgets', () => {
    const functions = allOfType(built, 'AWS::Lambda::Function');
    expect(functions.length).toBeGreaterThan(15);
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], TracingConfig: { Mode: 'Active' } });
      expect(Properties).toHaveProperty('LoggingConfig.LogGroup.Ref');
      expect(Properties).not.toHaveProperty('Environment.Variables.NODE_OPTIONS');
    }
    for (const [id, { Properties }] of allOfType(built, 'AWS::Logs::LogGroup')) {
      expect(Properties).toMatchObject({ RetentionInDays: isEvidence(id) ? 365 : 90 });
    }
  });

  it('GOV-04 keeps the logs that say who read what for a year, also when a function goes', () => {
    const kept = allOfType(built, 'AWS::Logs::LogGroup').filter(([id]) => isEvidence(id));
    expect(kept).toHaveLength(7);
    for (const [, resource] of kept) expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('DPR-04 lets reading functions open what is sealed, and make no key', () => {
    const policies = ofType(built.resources('Api'), 'AWS::IAM::Policy').filter(([id]) =>
      /^(Queries|Views|Audit|AsOf|Dossier)Role/.test(id),
    );
    expect(policies).toHaveLength(5);
    for (const [, { Properties }] of policies) {
      expect(JSON.stringify(Properties)).toContain('kms:Decrypt');
      expect(JSON.stringify(Properties)).not.toMatch(/GenerateDataKey|PutItem/);
    }
  });

  it.each([
    ['Reactions', 'RoleWithoutHolder'],
    ['Api', 'BootstrapUsed'],
  ])('INC-04 %s calls somebody at the first %s', (stack, MetricName) => {
    const alarms = ofType(built.resources(stack), 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    expect(alarms).toContainEqual(expect.objectContaining({ Namespace: 'Daybook', MetricName, Threshold: 1, Statistic: 'Sum' }));
  });

  it('INC-04 every queue has dead letters, and every queue of dead letters an alarm', () => {
    const queues = [...ofType(built.resources('Journal'), 'AWS::SQS::Queue'), ...ofType(built.resources('Reactions'), 'AWS::SQS::Queue')];
    const last = queues.filter(([, { Properties }]) => !('RedrivePolicy' in Properties)).map(([id]) => id);
    // Two of them catch what the bus could not hand to a function, and have no queue of their own before them.
    const ofRules = last.filter((id) => /^(Unpublished|NotRebuilt)/.test(id));
    const alarmed = allOfType(built, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => JSON.stringify(Properties));
    expect(ofRules).toHaveLength(2);
    expect(queues).toHaveLength(last.length * 2 - ofRules.length);
    for (const id of last) expect(alarmed.some((alarm) => alarm.includes(id))).toBe(true);
  });
});

/** What answers somebody: its log says who read what. */
const isEvidence = (id: string): boolean => /^(Queries|Views|Audit|Checkpoints|AsOf|Dossier|Operations)Log/.test(id);

const variablesOf = (properties: object): object => (properties as { Environment: { Variables: object } }).Environment.Variables;
