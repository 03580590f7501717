import { describe, expect, it } from 'vitest';
import { looksKeys } from '../../events/log/wall/own-keys.ts';
import { ownTenant } from '../../infra/constructs/school-wall.ts';
import { type Deployed, deployedFunctions } from './deployed.ts';
import { actionsOf, type Statement } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const functions = deployedFunctions(built);
const may = ({ statements }: Deployed, action: string, resource = /./): boolean =>
  statements.some(
    (statement) => actionsOf(statement).includes(action) && resource.test(JSON.stringify(statement.Resource)),
  );
const idsOf = (those: readonly Deployed[]) => those.map(({ id }) => id).toSorted();

/** Put into access journals alone: of the session's own tenant and of the trust; across schools, of the trust alone. */
const looks = [ownTenant, null].map((tenant) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': looksKeys(tenant) },
  Null: { 'dynamodb:LeadingKeys': 'false' },
}));
const conditionOf = (statement: Statement): unknown =>
  'Condition' in statement ? statement.Condition : null;
const putsOnLog = ({ statements }: Deployed): readonly unknown[] =>
  statements
    .filter(
      (statement) =>
        actionsOf(statement).includes('dynamodb:PutItem') &&
        /EventLog/.test(JSON.stringify(statement.Resource)),
    )
    .map(conditionOf);
/** CDK sorts the keys, and writes a list of one as its only member. */
const keysIn = (condition: unknown): string => JSON.stringify(condition).replaceAll(/[[\]]/g, '');
const isOfAccess = (condition: unknown): boolean => looks.some((one) => keysIn(one) === keysIn(condition));

const appending = functions.filter((one) => putsOnLog(one).some((condition) => !isOfAccess(condition)));
/** Those that learn from a token who calls. */
const knowingCallers = functions.filter(
  ({ properties }) => 'IDENTITY_RULES' in properties.Environment.Variables,
);
/** Those that answer somebody by what is recorded, and write down who looked. */
const answering = knowingCallers.filter((one) => !appending.includes(one));

describe('every function', () => {
  it('DPR-01 runs on one runtime and processor, and logs to a group of its own', () => {
    expect(functions.length).toBeGreaterThan(10);
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
      expect(properties).not.toHaveProperty('Environment.Variables.NODE_OPTIONS');
    }
    expect(new Set(functions.map(({ log }) => log)).size).toBe(functions.length);
  });

  it('says in the console what it does', () => {
    for (const { properties } of functions)
      expect(properties).toHaveProperty('Description', expect.stringMatching(/.{15,}/));
  });

  it('GOV-04 runs as a role that only Lambda takes, that nothing else has, and to which no policy of AWS adds', () => {
    // What backs up the record and its keys is AWS Backup’s alone, what copies the archive S3’s, and what moves
    // versions CodeDeploy’s.
    const roles = allOfType(built, 'AWS::IAM::Role').filter(
      ([id]) => !/^(?:(?:Keys)?Backups|ArchiveCopies|CanaryRole)/.test(id),
    );
    const taken = functions.flatMap((one) => one.taken);
    expect([...functions.map(({ roleId }) => roleId), ...taken].toSorted()).toEqual(
      roles.map(([id]) => id).toSorted(),
    );
    for (const [id, { Properties }] of roles) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      if (taken.includes(id)) continue;
      expect(Properties).toMatchObject({
        AssumeRolePolicyDocument: {
          Statement: [
            { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
          ],
        },
      });
    }
  });

  it('DPR-01 is run by a route, rule or source of these stacks, and by nobody else', () => {
    expect(allOfType(built, 'AWS::Lambda::Url')).toEqual([]);
    for (const [, { Properties }] of allOfType(built, 'AWS::Lambda::Permission')) {
      expect(Properties).toMatchObject({
        Action: 'lambda:InvokeFunction',
        Principal: expect.stringMatching(/^(apigateway|events)\.amazonaws\.com$/),
        SourceArn: expect.anything(),
      });
    }
  });

  it('has memory to start fast, and time that its caller waits for', () => {
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html: an integration is given up after 30 seconds.
    const longest = ({ routes }: Deployed) => (routes.length > 0 ? 29 : 900);
    for (const one of functions) {
      expect(one.properties.MemorySize).toBeGreaterThanOrEqual(512);
      expect(one.properties.Timeout).toBeGreaterThanOrEqual(10);
      expect(one.properties.Timeout).toBeLessThanOrEqual(longest(one));
    }
  });
});

describe('a function that sends to its own queue', () => {
  it('DEV-02 is not stopped for it, and no other may', () => {
    const looping = functions.filter(({ properties }) => 'QUEUE_URL' in properties.Environment.Variables);
    const allowed = functions.filter(
      ({ properties }) => (properties as { RecursiveLoop?: string }).RecursiveLoop === 'Allow',
    );
    expect(looping.length).toBeGreaterThan(0);
    expect(idsOf(allowed)).toEqual(idsOf(looping));
  });
});

describe('the log of a function', () => {
  it('DPR-01 is forgotten after a season, as is that of the API: who read what is in the access journal', () => {
    const groups = allOfType(built, 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThan(functions.length);
    for (const [, group] of groups)
      expect(group).toMatchObject({ Properties: { RetentionInDays: 90 }, DeletionPolicy: 'Delete' });
  });
});

/** What consumers are sent to, in accounts that the trust's file lists. */
const isOfAccounts = ({ Resource }: { readonly Resource?: unknown }): boolean =>
  JSON.stringify(Resource).includes(':*:000000000000:');
/** Makes what it signs with, or knows names, by hashes; opens nothing (test/infra/erasure.test.ts). */
const knowsHashes = ({ id }: { readonly id: string }): boolean => /^(?:Erase|Webhooks|RunReplays)/.test(id);

describe('rights', () => {
  const all = functions.flatMap(({ statements }) => statements);

  it('GOV-04 name each action, and allow it', () => {
    expect(all.length).toBeGreaterThan(functions.length);
    for (const statement of all) {
      expect(statement.Effect).toBe('Allow');
      expect(actionsOf(statement).filter((action) => action.includes('*'))).toEqual([]);
    }
  });

  it('DPR-01 to send to other accounts name those that the trust lists, and two actions', () => {
    const others = all.filter(isOfAccounts);
    // Of what delivers as it happens, and of what replays.
    const actions = ['events:PutEvents', 'sqs:SendMessage'];
    expect(others.flatMap(actionsOf)).toEqual([...actions, ...actions]);
    for (const { Resource } of others)
      expect(JSON.stringify(Resource)).toMatch(
        /^"arn:aws:(?:events:\*:000000000000:event-bus\/|sqs:\*:000000000000:)\*"$/,
      );
  });

  it('GOV-04 name what they are on, but for actions that know no resource, and for the objects of four buckets', () => {
    const onAnything = all.filter(({ Resource }) => Resource === '*');
    expect(new Set(onAnything.flatMap(actionsOf))).toEqual(new Set(['dynamodb:ListStreams']));
    const onMany = all.filter(
      (one) => one.Resource !== '*' && JSON.stringify(one.Resource).includes('*') && !isOfAccounts(one),
    );
    expect(onMany.length).toBeGreaterThan(0);
    for (const { Resource } of onMany)
      expect(JSON.stringify(Resource)).toMatch(
        /^(?:[^*]*(?:Intake|Evidence)FilesBucket[^*]*"\/(?:\*|\$\{[^}*]*\})\/\*\/\*"[^*]*|[^*]*ArchiveBucket[^*]*"\/\*\/erasures\/\*"[^*]*|[^*]*ArchiveBucket(?:[^*]*"\/(?:(?:_access\.)?\$\{[^}*]*\}\/|_logs\/tile\/)?\*")+[^*]*|(?:[^*]*ImportFilesBucket[^*]*"\/(?:\*|\$\{[^}*]*\})\/\*\/(?:data|told)\/(?:\*|file)")+[^*]*)$/,
      );
  });

  it('GOV-04 to append are those of functions that take commands, and of no other', () => {
    const commanded = functions.filter(({ routes }) =>
      routes.some((route) => /^POST .*\/\{streamId\}\/\{command\}$/.test(route)),
    );
    expect(commanded.length).toBeGreaterThan(0);
    // Processes, deadlines and imports send commands, too; what mails puts on record whom, what erases that it
    // did, what delivers how that goes.
    const sending = functions.filter(({ id }) =>
      /^(React|RunDeadlines|RunImports|RunReplays|Notify|Erase|Webhooks)/.test(id),
    );
    // What is answered by a link becomes a command, too.
    const inbound = functions.filter(({ id }) => id.startsWith('Inbound'));
    // What seals files puts on record that it did.
    const uploads = functions.filter(({ id }) => id.startsWith('Uploads'));
    expect(idsOf(appending)).toEqual(idsOf([...commanded, ...inbound, ...sending, ...uploads]));
  });

  it('GOV-04 to write down who looked are of those who answer by what is recorded, and reach access journals alone', () => {
    expect(answering.length).toBeGreaterThan(5);
    for (const one of answering) {
      const puts = putsOnLog(one);
      expect(puts.length).toBeGreaterThan(0);
      expect(puts.every(isOfAccess)).toBe(true);
    }
    const recording = functions.filter((one) => putsOnLog(one).some(isOfAccess));
    expect(idsOf(recording)).toEqual(idsOf(knowingCallers));
  });

  it('DPR-04 to make a data key are of those who append what is sealed; those who only answer may open what is sealed', () => {
    const making = functions.filter((one) => may(one, 'kms:GenerateDataKey'));
    const sealing = appending.filter((one) => !may(one, 'ses:SendEmail') && !knowsHashes(one));
    expect(idsOf(making)).toEqual(idsOf(sealing));
    for (const one of answering) expect(may(one, 'kms:Decrypt')).toBe(true);
  });

  it('DPR-04 to open what is sealed are not of those who journal, publish, project or sweep; who signs by the clock mails witnesses, and opens what is the trust’s own alone', () => {
    const opening = functions.filter(
      (one) => may(one, 'kms:Decrypt') && one.routes.length === 0 && !may(one, 'kms:GenerateDataKey'),
    );
    // Mail names people.
    expect(idsOf(opening).map((id) => id.replace(/(Consumer)?Function.*/, ''))).toEqual([
      'Erase',
      'Notify',
      'RunReplays',
      'SignCheckpoints',
      'Webhooks',
    ]);
    for (const { properties } of opening.filter((one) => !knowsHashes(one)))
      expect(properties.Environment.Variables).toHaveProperty('MAIL_FROM');
  });
});

describe('rights to write and to send', () => {
  /** Those that may, on whatever item: without a condition that narrows it. */
  const mayAnywhere = (action: string, resource: RegExp) =>
    functions.filter(({ statements }) =>
      statements.some(
        (statement) =>
          !('Condition' in statement) &&
          actionsOf(statement).includes(action) &&
          resource.test(JSON.stringify(statement.Resource)),
      ),
    );

  it('GOV-04 on journal and bus are of the same functions, and of none that a route leads to', () => {
    const journaling = mayAnywhere('dynamodb:PutItem', /JournalTable/);
    expect(journaling.length).toBeGreaterThan(0);
    expect(idsOf(mayAnywhere('events:PutEvents', /EventsBus/))).toEqual(idsOf(journaling));
    expect(journaling.flatMap(({ routes }) => routes)).toEqual([]);
  });

  it('GOV-04 on rows and on deliveries are of none that a route leads to', () => {
    for (const table of [/ReadModelTable/, /DeliveriesTable/]) {
      const writing = mayAnywhere('dynamodb:PutItem', table);
      expect(writing.length).toBeGreaterThan(0);
      expect(writing.flatMap(({ routes }) => routes)).toEqual([]);
    }
  });

  it('DPR-01 a mail are of those that are given a sender', () => {
    const sending = functions.filter((one) => may(one, 'ses:SendEmail'));
    expect(idsOf(sending)).toEqual(
      idsOf(functions.filter(({ properties }) => 'MAIL_FROM' in properties.Environment.Variables)),
    );
  });
});

describe('the API as a whole', () => {
  it('DPR-01 leads to functions that learn from a token who calls, but for how it is used, answers by a link, what products sign and the console', () => {
    const tokenless = functions.filter((one) => one.routes.length > 0 && !knowingCallers.includes(one));
    // The console has a session of its own, and calls the API with the token in it.
    const open = tokenless.filter(({ id }) => !/^(Inbound|Console)/.test(id));
    expect(tokenless.filter((one) => !open.includes(one)).flatMap(({ routes }) => routes)).toEqual([
      'GET /v1/sign',
      'POST /v1/sign/terms',
      'POST /v1/sign/answer',
      'POST /v1/schools/{schoolId}/alerts/{channel}',
      'GET /',
      'GET /console',
      'GET /console/{proxy+}',
      'POST /console/{proxy+}',
    ]);
    expect(open.flatMap(({ routes }) => routes)).toEqual([
      'GET /openapi.json',
      'GET /asyncapi.json',
      'GET /schemas/{stream}/{type}/{version}',
      'GET /v1/catalogue',
    ]);
    expect(open.flatMap(({ statements }) => statements).flatMap(ownActions)).toEqual([]);
  });

  it('GOV-04 has an answer for every route', () => {
    const routes = allOfType(built, 'AWS::ApiGatewayV2::Route').map(
      ([, { Properties }]) => (Properties as { RouteKey: string }).RouteKey,
    );
    expect(functions.flatMap(({ routes: own }) => own).toSorted()).toEqual(routes.toSorted());
  });
});

/** Beside writing its log and its traces. */
const ownActions = (statement: Statement) =>
  actionsOf(statement).filter((action) => !/^(logs|xray):/.test(action));
