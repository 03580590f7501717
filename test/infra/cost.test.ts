import { describe, expect, it } from 'vitest';
import { costChart, textChart } from '../../infra/cost/cost-chart.ts';
import { costPage } from '../../infra/cost/cost-page.ts';
import { fixedItems } from '../../infra/cost/fixed-items.ts';
import { readMeasured, type Units } from '../../infra/cost/measured.ts';
import { type CostInput, monthlyCost } from '../../infra/cost/monthly-cost.ts';
import { ownMetrics } from '../../infra/cost/own-metrics.ts';
import { comparedOn, prices } from '../../infra/cost/prices.ts';
import type { Template } from '../../infra/cost/template.ts';
import { sizes } from '../../infra/cost/usage.ts';
import { synthesised } from './synthesised.ts';

const templates: readonly Template[] = Object.values(synthesised().templates).map((one) =>
  JSON.parse(JSON.stringify(one.toJSON())),
);
const input: CostInput = {
  measured: readMeasured(),
  templates,
  metrics: ownMetrics('functions', templates),
};
const total = (changed: Partial<CostInput> = {}) => monthlyCost({ ...input, ...changed }, 30).total;
const withResource = (Type: string, Properties = {}): readonly Template[] => [
  ...templates,
  { Resources: { One: { Type, Properties } } },
];
const withUnits = (kind: string, changed: Partial<Units>): Partial<CostInput> => {
  const { kinds, measuredOn } = input.measured;
  const units = kinds[kind];
  if (units === undefined) throw new Error(`${kind} was not measured`);
  return { measured: { measuredOn, kinds: { ...kinds, [kind]: { ...units, ...changed } } } };
};

describe('the cost of a deployment', () => {
  it.each([
    ['an alarm', 0.1, 'AWS::CloudWatch::Alarm', {}],
    [
      'an alarm on three metrics',
      0.3,
      'AWS::CloudWatch::Alarm',
      { Metrics: [{ Expression: 'a+b+c' }, { MetricStat: {} }, { MetricStat: {} }, { MetricStat: {} }] },
    ],
    ['a composite alarm', 0.5, 'AWS::CloudWatch::CompositeAlarm', {}],
    ['a dashboard', 3, 'AWS::CloudWatch::Dashboard', {}],
    ['a key', 1, 'AWS::KMS::Key', {}],
    ['a key that is rotated each year', 3, 'AWS::KMS::Key', { EnableKeyRotation: true }],
    ['a secret', 0.4, 'AWS::SecretsManager::Secret', {}],
    ['a web ACL with two rules', 7, 'AWS::WAFv2::WebACL', { Rules: [{}, {}] }],
    ['a queue that is polled', 0.26, 'AWS::Lambda::EventSourceMapping', {}],
    ['a stream that is read', 0, 'AWS::Lambda::EventSourceMapping', { StartingPosition: 'LATEST' }],
    ['people in a pool', 36, 'AWS::Cognito::UserPool', {}],
  ])('rises with %s', (_, usd, type, properties) => {
    expect(total({ templates: withResource(type, properties) }) - total()).toBeCloseTo(usd, 1);
  });

  it('rises with each day and each place in which a backup of the record is kept', () => {
    const kept = { Lifecycle: { DeleteAfterDays: 30 } };
    const with30Days = (CopyActions: readonly object[]) => {
      const rule = { ...kept, CopyActions, ScheduleExpression: 'cron(0 2 * * ? *)' };
      const plan = { BackupPlan: { BackupPlanRule: [rule] } };
      return total({ templates: withResource('AWS::Backup::BackupPlan', plan) }) - total();
    };
    expect(with30Days([])).toBeGreaterThan(1);
    expect(with30Days([kept])).toBeCloseTo(2 * with30Days([]));
  });

  it('rises with a key that is rotated until the third year', () => {
    const rotated = withResource('AWS::KMS::Key', { EnableKeyRotation: true });
    const at = (years: number) =>
      monthlyCost({ ...input, templates: rotated }, 30, years).total - monthlyCost(input, 30, years).total;
    expect([1, 2, 3, 10].map(at).map(Math.round)).toEqual([2, 3, 3, 3]);
    expect(Math.round(at(0.5))).toBe(1);
  });

  it('rises with what a copy of a backup takes to another region', () => {
    const to = (region: string) => {
      const arn = `arn:aws:backup:${region}:111122223333:backup-vault:one`;
      const rule = {
        Lifecycle: { DeleteAfterDays: 1 },
        ScheduleExpression: 'cron(0 2 * * ? *)',
        CopyActions: [{ DestinationBackupVaultArn: arn, Lifecycle: { DeleteAfterDays: 1 } }],
      };
      return total({
        templates: withResource('AWS::Backup::BackupPlan', { BackupPlan: { BackupPlanRule: [rule] } }),
      });
    };
    expect(to('eu-west-1') - to('eu-west-2')).toBeGreaterThan(0.5);
  });

  it('rises by half and more where AWS Backup has the archive, whose objects are small', () => {
    const plan = {
      BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 1 }, ScheduleExpression: '' }] },
    };
    const selection = (bucket: string) => ({
      Resources: {
        One: { Type: 'AWS::Backup::BackupPlan', Properties: plan },
        Two: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: { BackupPlanId: { 'Fn::GetAtt': ['One', 'Id'] }, Resources: [bucket] },
        },
      },
    });
    const withSelected = (bucket: string) => total({ templates: [...templates, selection(bucket)] });
    expect(withSelected('ArchiveBucket') - withSelected('EvidenceFilesBucket')).toBeGreaterThan(10);
  });

  it('rises a little with each bucket that S3 copies the archive to', () => {
    const copied = withResource('AWS::S3::Bucket', { ReplicationConfiguration: { Rules: [{}] } });
    const more = total({ templates: copied }) - total();
    expect(more).toBeGreaterThan(0.1);
    expect(more).toBeLessThan(1);
  });

  it('rises with a metric that functions write in every hour, and hardly with one that is written at night', () => {
    const metric = (hours: number) => total({ metrics: [...input.metrics, { name: 'Another', hours }] });
    expect(metric(730) - total()).toBeCloseTo(0.3);
    expect(metric(31) - total()).toBeCloseTo(0.013);
  });

  it('does not pass over a type of resource of which no price is known', () => {
    expect(() => fixedItems(withResource('AWS::RDS::DBInstance'), [])).toThrow('AWS::RDS::DBInstance');
  });

  it.each<[string, string, Partial<Units>]>([
    ['write', 'sign-agreement', { writeUnits: 1000 }],
    ['read', 'read-list', { readUnits: 1000 }],
    ['compute', 'register-device', { cpuMs: { Commands: 1000 } }],
    ['keep', 'sign-agreement', { grownBytes: 100_000 }],
    ['mail', 'report-incident', { mails: 50 }],
    ['sign', 'sign-changed-school', { signatures: 50 }],
    ['publish', 'admit-pupil', { events: 500 }],
  ])('rises where functions %s more', (_, kind, changed) => {
    expect(total(withUnits(kind, changed))).toBeGreaterThan(total() + 0.01);
  });

  it('is asked for again where a function was measured that is there no more', () => {
    expect(() => total(withUnits('read-list', { invocations: { Gone: 1 } }))).toThrow('npm run units');
  });

  it('finds the metrics that functions write, and how often', () => {
    expect(input.metrics).toContainEqual({ name: 'SignedCheckpoints', hours: 300 });
    expect(input.metrics).toContainEqual({ name: 'WallCrossed', hours: 300 });
    expect(input.metrics).toContainEqual({ name: 'ArchiveNotCopied', hours: 31 });
    expect(input.metrics).toContainEqual({ name: 'Tampering', hours: 31 });
    expect(input.metrics).toContainEqual({ name: 'SweepUnchecked', hours: 31 });
  });

  it('stands on a page, as a table and as two charts', () => {
    const all = sizes.map((schools) => monthlyCost(input, schools));
    const page = costPage(input, all);
    for (const { schools, aSchool } of all) {
      expect(page).toContain(`${schools} schools`);
      expect(costChart(all)).toContain(`>${aSchool.toFixed(2)}</text>`);
      expect(textChart(all)).toMatch(new RegExp(`${schools} schools  #+ ${aSchool.toFixed(2)}`));
    }
    expect(page).toContain('| **a school** |');
  });
});

describe('the price file', () => {
  it.each(Object.entries(prices))(
    'says of %s where it is from',
    (_, { usd, per, page, offer, usageType }) => {
      expect(usd).toBeGreaterThan(0);
      expect(per).toBeGreaterThanOrEqual(1);
      expect(page).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9/-]+pricing\/([a-z-]+\/)?$/);
      expect(offer === null).toBe(usageType === null);
    },
  );

  it('says when it was compared, and which prices nothing public was found for', () => {
    expect(comparedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    const unseen = Object.entries(prices).filter(([, { seen }]) => seen === null);
    expect(unseen.map(([name]) => name)).toEqual([
      ...['tableRecovery', 'tableBackup', 'objectBackup', 'busArchiving', 'busArchive'],
    ]);
  });
});
