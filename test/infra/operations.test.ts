import { describe, expect, it } from 'vitest';
import { sharedByAll } from '../../events/log/wall/own-keys.ts';
import { actionsOf, ofType, resourcesOf, type Statement } from './resources.ts';
import { synthesised } from './synthesised.ts';

const built = synthesised();
type Granted = Statement & { readonly role: string; readonly Condition?: object };
const granted: readonly Granted[] = Object.values(built.templates).flatMap((template) =>
  ofType(resourcesOf(template), 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement.map((one) => ({
      ...one,
      // A function's rights to what is recorded are those of the roles that it takes.
      role: id.replace(/(Wall(School|Crossing))?RoleDefaultPolicy.*/, ''),
    })),
  ),
);
const of = (role: string) => granted.filter((one) => one.role === role);
/** Partition keys that a statement is about; undefined: every key. */
const keysOf = ({ Condition }: Granted): readonly string[] | undefined => {
  const keys = (Condition as Record<string, Record<string, string | string[]>> | undefined)?.[
    'ForAllValues:StringLike'
  ]?.['dynamodb:LeadingKeys'];
  return keys === undefined ? undefined : [keys].flat();
};
const named = ({ Resource }: Statement, table: string) => JSON.stringify(Resource).includes(table);

describe('the rebuild', () => {
  it('GOV-04 and the projector may remove any row, and only from the read models; run-deadlines none but due dates, and deliveries what was put aside', () => {
    const removing = granted.filter(
      (one) =>
        actionsOf(one).some((action) => /^dynamodb:(Delete|Batch.*Write)/.test(action)) &&
        !named(one, 'ConsoleSessions'),
    );
    const deleting = removing.filter((one) => actionsOf(one).includes('dynamodb:DeleteItem'));
    expect(removing).toEqual(deleting);
    expect(deleting.map(({ role, Condition }) => [role, Condition])).toEqual([
      ['ProjectConsumer', undefined],
      ['RunDeadlines', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/~due*', '*/~digest'] } }],
      [
        'WebhooksConsumer',
        {
          'ForAllValues:StringLike': {
            'dynamodb:LeadingKeys': ['*/~set-aside', '_trust/~retries'],
          },
        },
      ],
      ['Rebuild', undefined],
    ]);
    const ofModels = deleting.filter(({ role }) => role !== 'WebhooksConsumer');
    expect(ofModels.every((one) => named(one, 'ReadModel'))).toBe(true);
  });

  it('GOV-04 reads many rows at once, as do projector, lists, notices, imports and deliveries, and nobody else', () => {
    const many = granted.filter(
      (one) => actionsOf(one).includes('dynamodb:BatchGetItem') && named(one, 'ReadModel') && !one.Condition,
    );
    expect(many.map(({ role }) => role).toSorted()).toEqual([
      'NotifyConsumer',
      'ProjectConsumer',
      'Reads',
      'Rebuild',
      'RunImports',
      'WebhooksConsumer',
    ]);
  });

  it('GOV-04 lets every function that knows callers see who administers the trust, and of the read models nothing else', () => {
    const seeing = granted.filter(
      (one) =>
        named(one, 'ReadModel') &&
        keysOf(one)?.join() === sharedByAll.readModel.join() &&
        actionsOf(one).includes('dynamodb:BatchGetItem'),
    );
    expect([...new Set(seeing.map(({ role }) => role))].toSorted()).toEqual([
      'Audit',
      'Checkpoints',
      'Commands',
      'Evidence',
      'Imports',
      'Operations',
      'Reads',
      'Reports',
      'Uploads',
    ]);
  });

  it('GOV-04 can neither append, nor journal, nor mail, nor look into a sealed field', () => {
    const actions = of('Rebuild').flatMap((one) =>
      actionsOf(one).map((action) => `${action} ${JSON.stringify(one.Resource)}`),
    );
    // What it failed at lies in its own dead letters.
    const others = actions.filter(
      (action) => !/^sqs:(SendMessage|GetQueue\w+) .*RebuildInvocationsDeadLetters/.test(action),
    );
    expect(others.filter((action) => /^(ses|kms|sqs|s3):/.test(action))).toEqual([]);
    expect(
      actions.filter(
        (action) =>
          /^dynamodb:(Put|Delete|Update|Batch|Condition)/.test(action) && !action.includes('ReadModel'),
      ),
    ).toEqual([]);
  });

  it.each(['Rebuild', 'Operations'])(
    'GOV-04 %s can put nothing on the bus but requests for operations',
    (role) => {
      const publishing = of(role).filter((one) => actionsOf(one).includes('events:PutEvents'));
      expect(publishing).toHaveLength(1);
      expect(publishing[0]?.Condition).toEqual({
        'ForAllValues:StringEquals': { 'events:source': 'daybook.operations' },
        Null: { 'events:source': 'false' },
      });
    },
  );

  it.each(['Operations', 'Sweep'])('GOV-04 %s can note how operations go, and write no row', (role) => {
    const putting = of(role).filter(
      (one) => named(one, 'ReadModel') && actionsOf(one).includes('dynamodb:PutItem'),
    );
    expect(putting.length).toBeGreaterThan(0);
    for (const one of putting) expect(keysOf(one)).toEqual(['_trust/~operations']);
  });

  it('GOV-04 and the sweep are begun by requests on the bus of the trust', () => {
    const rules = Object.values(built.templates).flatMap((template) =>
      ofType(resourcesOf(template), 'AWS::Events::Rule'),
    );
    const patterns = rules.map(
      ([, { Properties }]) => (Properties as { EventPattern?: object }).EventPattern,
    );
    for (const type of ['RebuildRequested', 'SweepRequested']) {
      expect(patterns).toContainEqual({ source: ['daybook.operations'], 'detail-type': [type] });
    }
  });
});

describe('the health of the trust', () => {
  const ofQueues = of('Operations').filter((one) =>
    actionsOf(one).some((action) => action.startsWith('sqs:')),
  );
  const queues = Object.values(built.templates).flatMap((template) =>
    ofType(resourcesOf(template), 'AWS::SQS::Queue'),
  );
  const configured = Object.values(built.templates)
    .flatMap((template) => ofType(resourcesOf(template), 'AWS::Lambda::Function'))
    .flatMap(
      ([, { Properties }]) =>
        (Properties as { Environment?: { Variables: Record<string, unknown> } }).Environment?.Variables[
          'QUEUES'
        ] ?? [],
    );

  it('GOV-04 knows every queue that there is', () => {
    expect(configured).toHaveLength(1);
    const names = JSON.stringify(configured[0]).match(/"Fn::Select":\[4,\{"Fn::Split":\["\/",/g);
    expect(names).toHaveLength(queues.length);
    for (const name of [
      'project',
      'notify',
      'react',
      'erase',
      'relay',
      'sweep',
      'sign-checkpoints',
      'run-deadlines',
      'run-replays',
      'rebuild',
    ]) {
      expect(JSON.stringify(configured[0])).toMatch(new RegExp(`[ "]${name}:`));
    }
  });

  const granting = (action: string) =>
    JSON.stringify(ofQueues.filter((one) => actionsOf(one).includes(action)).map(({ Resource }) => Resource));
  const isCalled = ({ Properties }: { readonly Properties?: unknown }): boolean =>
    (Properties as { RedrivePolicy?: object }).RedrivePolicy !== undefined;

  it('GOV-04 looks into dead letters alone, and counts every queue', () => {
    expect([...new Set(ofQueues.flatMap(actionsOf))].toSorted()).toEqual([
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ListMessageMoveTasks',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
      'sqs:StartMessageMoveTask',
    ]);
    for (const [id, queue] of queues) {
      expect([id, granting('sqs:GetQueueAttributes').includes(id)]).toEqual([id, true]);
      for (const action of ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility'])
        expect([id, granting(action).includes(id)]).toEqual([id, !isCalled(queue)]);
    }
  });

  it('GOV-04 takes dead letters away, and sends them, only where a function reads the queue that they go back to', () => {
    const sources = queues
      .filter(([, queue]) => isCalled(queue))
      .map(([id, { Properties }]) => [
        id,
        JSON.stringify((Properties as { RedrivePolicy: object }).RedrivePolicy),
      ]);
    for (const [id, queue] of queues) {
      const hasWayBack = sources.some(([, policy]) => policy?.includes(id));
      for (const action of ['sqs:DeleteMessage', 'sqs:StartMessageMoveTask', 'sqs:ListMessageMoveTasks'])
        expect([id, granting(action).includes(id)]).toEqual([id, hasWayBack]);
      expect([id, granting('sqs:SendMessage').includes(id)]).toEqual([id, isCalled(queue)]);
    }
    expect(sources.length).toBeGreaterThan(4);
  });

  it('GOV-04 reads of a row of a school which commit it reflects, and nothing else', () => {
    const reading = of('Operations').filter((one) => named(one, 'ReadModel'));
    const querying = reading.filter((one) => actionsOf(one).includes('dynamodb:Query'));
    expect(querying.length).toBeGreaterThan(0);
    for (const one of querying)
      expect(keysOf(one)?.every((key) => /^_trust\/|\/~generations$/.test(key))).toBe(true);
    const many = reading.filter(
      (one) =>
        actionsOf(one).includes('dynamodb:BatchGetItem') &&
        keysOf(one)?.join() !== sharedByAll.readModel.join(),
    );
    expect(many).toHaveLength(2);
    for (const { Action, Condition } of many) {
      expect(Action).toBe('dynamodb:BatchGetItem');
      expect(Condition).toMatchObject({
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'c'] },
        Null: { 'dynamodb:Attributes': 'false' },
      });
    }
  });
});
