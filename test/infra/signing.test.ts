import { describe, expect, it } from 'vitest';
import { actionsOf, ofType, type Statement } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const statements = allOfType(built, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
  (
    Properties as { PolicyDocument: { Statement: (Statement & { Condition?: object })[] } }
  ).PolicyDocument.Statement.map((statement) => ({
    // What answers requests has these rights by the role that it takes for one school.
    of: id.replace(/(WallSchool)?Role(DefaultPolicy|WriteArchive).*/, ''),
    statement,
  })),
);
const signers = ['Checkpoints', 'SignCheckpoints'];

describe('signing, as the templates describe it', () => {
  it('GOV-04 is done every hour, and so soon after the nightly sweep', () => {
    const rules = ofType(built.resources('Journal'), 'AWS::Events::Rule').map(
      ([, { Properties }]) => Properties,
    );
    expect(rules).toContainEqual(
      expect.objectContaining({ ScheduleExpression: 'cron(5 * * * ? *)', State: 'ENABLED' }),
    );
  });

  it('GOV-04 lets those who sign put checkpoints into the journal’s table, and never a page', () => {
    const puts = statements.filter(
      ({ of, statement }) =>
        signers.includes(of) &&
        actionsOf(statement).includes('dynamodb:PutItem') &&
        !JSON.stringify(statement).includes('~logged') &&
        !JSON.stringify(statement.Resource).includes('EventLog'),
    );
    expect(puts.map(({ of }) => of).toSorted()).toEqual(signers);
    for (const { of, statement } of puts) {
      expect(actionsOf(statement)).toEqual(['dynamodb:PutItem']);
      const keys = ['~checkpoints', '~countersignatures', '~told/*'];
      const tenant = of === 'Checkpoints' ? '$' + '{aws:PrincipalTag/school}' : '*';
      const names = [tenant, `_access.${tenant}`];
      expect(statement.Condition).toMatchObject({
        'ForAllValues:StringLike': {
          'dynamodb:LeadingKeys': keys.flatMap((key) => names.map((name) => `${name}/${key}`)),
        },
      });
    }
  });

  it('GOV-04 lets the hourly run alone put what stands in the log of logs', () => {
    const puts = statements.filter(({ statement }) => JSON.stringify(statement).includes('~logged'));
    expect(puts.map(({ of, statement }) => [of, actionsOf(statement)])).toEqual([
      ['SignCheckpoints', ['dynamodb:PutItem']],
    ]);
    expect(puts[0]?.statement.Condition).toEqual({
      'ForAllValues:StringLike': {
        'dynamodb:LeadingKeys': [
          ...['_logs/~entries', '*/~logged', '_access.*/~logged'],
          ...['*/~signing', '_access.*/~signing'],
        ],
      },
    });
  });

  it('GOV-04 lets those who sign announce checkpoints, and nothing that was recorded', () => {
    const publishing = statements.filter(
      ({ of, statement }) => signers.includes(of) && actionsOf(statement).includes('events:PutEvents'),
    );
    expect(publishing.map(({ of }) => of).toSorted()).toEqual(signers);
    for (const { statement } of publishing) {
      expect(statement.Condition).toEqual({
        'ForAllValues:StringEquals': { 'events:source': 'daybook.checkpoints' },
        Null: { 'events:source': 'false' },
      });
    }
  });

  it('DPR-01 names witnesses by id, and lets who mails them open what is sealed of the trust’s own people alone', () => {
    const text = JSON.stringify(Object.values(built.templates).map((one) => one.toJSON()));
    expect(text).toContain('chair-of-trustees');
    expect(text).not.toContain('trustees.example');
    const opening = statements.filter(
      ({ of, statement }) => of === 'SignCheckpoints' && actionsOf(statement).includes('kms:Decrypt'),
    );
    expect(opening.map(({ statement }) => statement.Condition)).toEqual([
      { StringEquals: { 'kms:EncryptionContext:school': '_trust' } },
    ]);
  });

  it('GOV-04 lets nobody else sign checkpoints or write to the archive', () => {
    const may = (action: string, resource: RegExp) =>
      statements.filter(
        ({ statement }) =>
          actionsOf(statement).includes(action) &&
          resource.test(JSON.stringify(statement.Resource)) &&
          // That something was erased: no segment, tile or checkpoint has such a name.
          !JSON.stringify(statement.Resource).includes('/*/erasures/*'),
      );
    expect(
      may('kms:Sign', /SigningKeys/)
        .map(({ of }) => of)
        .toSorted(),
    ).toEqual(signers);
    expect(
      may('s3:PutObject', /Archive/)
        .map(({ of }) => of.replace(/WriteArchive.*/, ''))
        .toSorted(),
    ).toEqual(signers);
  });

  it('GOV-04 calls somebody when it fails, and when it has not begun for three hours', () => {
    const alarms = ofType(built.resources('Journal'), 'AWS::CloudWatch::Alarm').filter(([id]) =>
      /^SignCheckpoints(Failed|Silent)/.test(id),
    );
    expect(alarms.map(([, { Properties }]) => Properties)).toEqual([
      expect.objectContaining({ MetricName: 'Errors', Threshold: 1, TreatMissingData: 'notBreaching' }),
      expect.objectContaining({
        TreatMissingData: 'breaching',
        Metrics: expect.arrayContaining([
          expect.objectContaining({ Expression: 'IF(FILL(runs, 0) < 1, 1, 0)' }),
        ]),
      }),
    ]);
  });

  it('GOV-04 calls somebody when a witness refuses once, and when one has not signed for twelve hours', () => {
    const alarms = ofType(built.resources('Journal'), 'AWS::CloudWatch::Alarm').filter(([id]) =>
      /^SignCheckpointsWitness/.test(id),
    );
    expect(alarms.map(([, { Properties }]) => Properties)).toEqual([
      expect.objectContaining({ MetricName: 'WitnessRefused', Threshold: 1, Statistic: 'Sum' }),
      expect.objectContaining({
        ...{ MetricName: 'WitnessHoursBehind', Threshold: 12, Statistic: 'Maximum', Period: 3600 },
      }),
    ]);
  });

  it('GOV-04 names witness servers to the hourly run alone', () => {
    const named = allOfType(built, 'AWS::Lambda::Function').filter(([, one]) =>
      JSON.stringify(one.Properties).includes('WITNESS_SERVERS'),
    );
    expect(named.map(([id]) => id)).toEqual([expect.stringMatching(/^SignCheckpoints/)]);
  });
});
