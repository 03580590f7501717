import { describe, expect, it } from 'vitest';
import { SERVING } from '../../infra/constructs/typescript-function.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { checkDeployment } from '../../infra/trusts/shape/check-deployment.ts';
import { stageOf } from '../../infra/trusts/shape/stage-of.ts';
import { deployedFunctions } from './deployed.ts';
import { ofType, type Resource, type Resources } from './resources.ts';
import { functionIn, servedBy } from './serving.ts';
import { allOfType, servedIn, synthesised } from './synthesised.ts';

interface Moved {
  readonly UpdatePolicy?: {
    readonly CodeDeployLambdaAliasUpdate: { readonly DeploymentGroupName: { readonly Ref: string } };
  };
}
interface Group {
  readonly AlarmConfiguration: {
    readonly Enabled: boolean;
    readonly Alarms: readonly { readonly Name: { Ref?: string; 'Fn::ImportValue'?: string } }[];
  };
  readonly AutoRollbackConfiguration: object;
  readonly DeploymentConfigName: { readonly Ref: string };
}

const built = synthesised();
const functions = deployedFunctions(built);
const served = servedIn(built);
const stacks = Object.keys(built.templates).map((stack) => ({ stack, resources: built.resources(stack) }));
const valuesOf = (type: string, property: string) =>
  allOfType(built, type).map(([, { Properties }]) => (Properties as Record<string, unknown>)[property]);

/** The group that moves the alias of a function; undefined: it is moved at once. */
const groupOf = (resources: Resources, alias: Resource): Group | undefined => {
  const { UpdatePolicy } = alias as Moved;
  if (UpdatePolicy === undefined) return undefined;
  return resources[UpdatePolicy.CodeDeployLambdaAliasUpdate.DeploymentGroupName.Ref]!.Properties as Group;
};
const aliases = stacks.flatMap(({ stack, resources }) =>
  ofType(resources, 'AWS::Lambda::Alias').map(([id, alias]) => {
    return {
      stack,
      resources,
      alias,
      fn: servedBy(resources).get(id) ?? '',
      group: groupOf(resources, alias),
    };
  }),
);
const isRunByRules = (id: string) =>
  valuesOf('AWS::Lambda::EventInvokeConfig', 'FunctionName').some((one) =>
    JSON.stringify(one).includes(`"${id}"`),
  );
const nameOf = (name: { Ref?: string; 'Fn::ImportValue'?: string }) =>
  String(name.Ref ?? name['Fn::ImportValue'])
    .replace(/^.*ExportsOutputRef/, '')
    .replace(/[0-9A-F]{8,16}$/, '');

describe('every function', () => {
  it('GOV-04 is invoked by its alias, and by nothing else: never as it is', () => {
    const invoking = [
      ...valuesOf('AWS::ApiGatewayV2::Integration', 'IntegrationUri'),
      ...valuesOf('AWS::Lambda::EventSourceMapping', 'FunctionName'),
      ...valuesOf('AWS::Lambda::Permission', 'FunctionName'),
      ...valuesOf('AWS::Events::Rule', 'Targets').filter((targets) =>
        /Lambda|Serving/.test(JSON.stringify(targets)),
      ),
    ];
    expect(invoking.length).toBeGreaterThan(2 * 20);
    expect(invoking.filter((one) => functionIn(served, one) === undefined)).toEqual([]);
    const targets = JSON.stringify(valuesOf('AWS::Events::Rule', 'Targets'));
    expect(functions.filter(({ id }) => targets.includes(`"${id}"`))).toEqual([]);
    expect(new Set(invoking.map((one) => functionIn(served, one)))).toEqual(
      new Set(functions.map(({ id }) => id)),
    );
    // The last part of the alias's ARN.
    const qualifiers = valuesOf('AWS::Lambda::EventInvokeConfig', 'Qualifier');
    expect(qualifiers.filter((one) => functionIn(served, one) === undefined)).toEqual([]);
    expect(new Set(valuesOf('AWS::Lambda::Alias', 'Name'))).toEqual(new Set([SERVING]));
  });

  it('GOV-04 has one alias that leads to the version of this template, which goes when the next one serves', () => {
    expect(aliases.map(({ fn }) => fn).toSorted()).toEqual(functions.map(({ id }) => id).toSorted());
    for (const { alias, fn } of aliases) {
      expect(JSON.stringify(alias.Properties)).toMatch(
        new RegExp(
          `"FunctionVersion":\\{"Fn::GetAtt":\\["${fn.slice(0, -8)}CurrentVersion\\w+","Version"\\]\\}`,
        ),
      );
      expect(alias.Properties).not.toHaveProperty('RoutingConfig');
    }
    // 75 GB of versions are all that an account may keep.
    for (const [, version] of allOfType(built, 'AWS::Lambda::Version')) {
      expect(version.DeletionPolicy ?? 'Delete').toBe('Delete');
      expect(version.UpdateReplacePolicy ?? 'Delete').toBe('Delete');
    }
  });

  it('GOV-04 is tried on a share of what comes, but for those that rules run, one run at a time', () => {
    expect(aliases.filter(({ group }) => group === undefined).map(({ fn }) => fn)).toEqual(
      aliases.map(({ fn }) => fn).filter(isRunByRules),
    );
    expect(aliases.filter(({ group }) => group !== undefined).length).toBeGreaterThan(15);
    const groups = allOfType(built, 'AWS::CodeDeploy::DeploymentGroup');
    expect(new Set(aliases.flatMap(({ group }) => group ?? [])).size).toBe(groups.length);
  });
});

describe('a canary', () => {
  it('GOV-04 goes back by itself when functions or messages fail, and that of the API when it answers with errors', () => {
    for (const { stack, group } of aliases) {
      if (group === undefined) continue;
      expect(group.AlarmConfiguration.Enabled).toBe(true);
      expect(group.AlarmConfiguration.Alarms.map(({ Name }) => nameOf(Name)).toSorted()).toEqual([
        'FunctionsFail',
        ...(stack === 'Api' ? ['HttpServerErrors'] : []),
        'MessagesFail',
      ]);
      expect(group.AutoRollbackConfiguration).toEqual({
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
      });
    }
  });

  it('GOV-04 of what writes newer events is not taken back for the answers of the earlier release that wait for it', () => {
    const [, { Properties }] = ofType(built.resources('Api'), 'AWS::CloudWatch::Alarm').find(([id]) =>
      id.startsWith('HttpServerErrors'),
    )!;
    const metrics = JSON.stringify((Properties as { Metrics: object }).Metrics);
    expect(metrics).toContain('"Expression":"errors - FILL(updating, 0)"');
    expect(metrics).toMatch(/"MetricName":"5xx"[^{]*.*"MetricName":"NewerVersion"/);
  });

  it('ORG-04 lasts longer than its alarms look at, and takes a tenth', () => {
    const configs = valuesOf('AWS::CodeDeploy::DeploymentConfig', 'TrafficRoutingConfig');
    expect(configs).toHaveLength(3);
    for (const config of configs)
      expect(config).toEqual({
        Type: 'TimeBasedCanary',
        TimeBasedCanary: { CanaryPercentage: 10, CanaryInterval: 10 },
      });
    const looked = allOfType(built, 'AWS::CloudWatch::Alarm')
      .filter(([id]) => /FunctionsFail|MessagesFail|ServerErrors/.test(id))
      .map(([, { Properties }]) => Properties);
    expect(looked).toHaveLength(3);
    for (const alarm of looked) {
      expect(alarm).toMatchObject({ EvaluationPeriods: 1 });
      expect(JSON.stringify(alarm).match(/"Period":(\d+)/g)).toContain('"Period":300');
    }
  });
});

describe('the setting canary', () => {
  const textOf = ({ templates }: typeof built) =>
    Object.values(templates)
      .map((template) => JSON.stringify(template.toJSON()))
      .join();
  const none = synthesised({ ...trust.deployment, canary: null });
  const checking = (canary: unknown) => () => checkDeployment({ ...trust.deployment, canary } as never);

  it('ORG-04 says how much and how long, or that all moves at once', () => {
    const own = synthesised({ ...trust.deployment, canary: { percent: 25, minutes: 5 } });
    expect(JSON.stringify(allOfType(own, 'AWS::CodeDeploy::DeploymentConfig'))).toContain(
      '{"CanaryInterval":5,"CanaryPercentage":25}',
    );
    for (const [, alias] of allOfType(none, 'AWS::Lambda::Alias'))
      expect(alias).not.toHaveProperty('UpdatePolicy');
    expect(allOfType(none, 'AWS::CodeDeploy::DeploymentGroup')).toEqual([]);
    expect(checking(null)).not.toThrow();
  });

  it('ORG-04 that there is none takes away no output that a stack still imports, which CloudFormation refuses', () => {
    const exported = textOf(none);
    const imported = [...textOf(built).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((name) => !exported.includes(`"Export":{"Name":"${name}"}`))).toEqual([]);
  });

  it('ORG-04 is the live stage’s alone, unless a stage says so itself', () => {
    expect(stageOf(trust, 'test').canary).toBeNull();
    const stages = { test: { mailAllTo: null, canary: { percent: 50, minutes: 5 } } };
    expect(stageOf({ ...trust, stages }, 'test').canary).toEqual({ percent: 50, minutes: 5 });
  });

  it.each([
    [{ percent: 0, minutes: 10 }, 'canary.percent'],
    [{ percent: 60, minutes: 10 }, 'canary.percent'],
    [{ percent: 2.5, minutes: 10 }, 'canary.percent'],
    [{ percent: 10, minutes: 4 }, 'canary.minutes'],
    [{ percent: 10, minutes: 21 }, 'canary.minutes'],
    [{ percent: 10 }, 'canary.minutes'],
    [{ percent: 10, minutes: 10, steps: 2 }, 'canary'],
    ['off', 'canary'],
  ])('ORG-04 is refused as %j, by name', (canary, named) => {
    expect(checking(canary)).toThrow(named);
  });
});
