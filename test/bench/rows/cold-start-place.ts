import { randomUUID } from 'node:crypto';
import { awsJsonService } from '../../../infra/local/http/aws-json.ts';
import { listen } from '../../../infra/local/http/listen.ts';
import { identities } from '../../../infra/local/iam/identities.ts';
import type { Statement } from '../../../infra/local/iam/policy.ts';
import { stsService } from '../../../infra/local/iam/sts.ts';
import { exampleAdministrator, localRules, startIssuer } from '../../../infra/local/identity/issuer.ts';
import { kmsOperations } from '../../../infra/local/keys/kms.ts';
import { masterKeys } from '../../../infra/local/keys/master-keys.ts';
import { signingKeys } from '../../../infra/local/keys/signing-keys.ts';
import { createTable, type Engine } from '../engine.ts';

/** All that a command function talks to, and commands for it. */
export interface ColdStartPlace {
  readonly environment: Readonly<Record<string, string>>;
  /** A command that nobody sent yet, as API Gateway hands it over. */
  readonly newCommand: (id: string) => object;
  readonly close: () => Promise<void>;
}

const [OWN_ROLE, SCHOOL_ROLE] = [
  'arn:aws:iam::000000000000:role/own',
  'arn:aws:iam::000000000000:role/school',
];
const taking: Statement = {
  Effect: 'Allow',
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  Resource: ['*'],
  Condition: {},
};

export const openPlace = async (engine: Engine): Promise<ColdStartPlace> => {
  const keys = masterKeys(null);
  const roles = identities(Date.now);
  roles.addRole(OWN_ROLE, []);
  roles.attach(OWN_ROLE, [taking]);
  roles.addRole(SCHOOL_ROLE, [{ ...taking, Principal: { AWS: [OWN_ROLE] } }]);
  const [kms, sts, issuer] = await Promise.all([
    listen(awsJsonService(kmsOperations(keys, signingKeys(null)))),
    listen(stsService(roles)),
    startIssuer({ now: () => Date.now(), consoleUrl: '', clientSecret: '' }),
  ]);
  const log = await createTable(engine, `cold-log-${randomUUID()}`, ['pk', 'sk']);
  const rows = await createTable(engine, `cold-rows-${randomUUID()}`, ['pk', 'sk'], {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
  });
  const keyTable = await createTable(engine, `cold-keys-${randomUUID()}`, ['pk', 'sk'], {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  });
  const token = await issuer.tokenFor(exampleAdministrator);
  return {
    environment: {
      TRUST_ID: 'fernhill',
      EVENT_LOG_TABLE: log,
      KEYS_TABLE: keyTable,
      MASTER_KEY_ID: keys.create('cold').id,
      IDENTITY_RULES: JSON.stringify(localRules(issuer.jwksUri)),
      BOOTSTRAP_SUBJECT: exampleAdministrator,
      READ_MODEL_TABLE: rows,
      DOCS_BASE_URL: 'https://docs.example',
      AWS_REGION: 'eu-west-2',
      SCHOOL_ROLE_ARN: SCHOOL_ROLE,
      AWS_ACCESS_KEY_ID: roles.keyOf(OWN_ROLE),
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.url,
      AWS_ENDPOINT_URL_STS: sts.url,
    },
    newCommand: (id) => registerSchool(`s-${id}`, token),
    close: async () => void (await Promise.all([kms.close(), sts.close(), issuer.close()])),
  };
};

const registerSchool = (school: string, token: string) => ({
  version: '2.0',
  routeKey: 'POST /v1/schools/{schoolId}/{stream}/{streamId}/{command}',
  rawPath: `/v1/schools/${school}/schools/${school}/register-school`,
  pathParameters: { schoolId: school, stream: 'schools', streamId: school, command: 'register-school' },
  headers: {
    authorization: `Bearer ${token}`,
    'idempotency-key': school,
    'content-type': 'application/json',
  },
  body: JSON.stringify({ name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] }),
  isBase64Encoded: false,
});
