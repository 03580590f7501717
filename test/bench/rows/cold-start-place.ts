import { randomUUID } from 'node:crypto';
import { awsJsonService } from '../../../infra/local/http/aws-json.ts';
import { listen } from '../../../infra/local/http/listen.ts';
import {
  exampleAdministrator,
  localAudience,
  localIssuer,
  startIssuer,
} from '../../../infra/local/identity/issuer.ts';
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

export const openPlace = async (engine: Engine): Promise<ColdStartPlace> => {
  const keys = masterKeys(null);
  const [kms, issuer] = await Promise.all([
    listen(awsJsonService(kmsOperations(keys, signingKeys(null)))),
    startIssuer(() => Date.now()),
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
      IDENTITY_ISSUER: localIssuer,
      IDENTITY_AUDIENCE: localAudience,
      IDENTITY_JWKS_URI: issuer.jwksUri,
      BOOTSTRAP_SUBJECT: exampleAdministrator,
      READ_MODEL_TABLE: rows,
      DOCS_BASE_URL: 'https://docs.example',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.url,
    },
    newCommand: (id) => registerSchool(`s-${id}`, token),
    close: async () => void (await Promise.all([kms.close(), issuer.close()])),
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
