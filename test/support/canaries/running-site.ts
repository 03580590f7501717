import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { exampleAdministrator, localIssuer } from '../../../infra/local/identity/issuer.ts';
import { localClient } from '../../../infra/local/local-client.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { client } from '../running-stack.ts';
import { type EverySite, writers } from './every-site.ts';

export interface RunningSiteOptions {
  /** Milliseconds to wait at most until what follows has followed. */
  readonly limitMs: number;
  /** Hears of every address that is asked for, and of those that answers name. */
  readonly onUrl: (url: string) => void;
}

/** A running stack, with what appends as its functions do. */
export const runningSite = (stack: LocalStack, { limitMs, onUrl }: RunningSiteOptions): EverySite => {
  const { get, post } = client(stack);
  const clients = {
    dynamo: new DynamoDBClient(localClient(stack.endpoints.dynamodb)),
    kms: new KMSClient(localClient(stack.endpoints.kms)),
  };
  const env = {
    TRUST_ID: stack.variable('TRUST_ID'),
    EVENT_LOG_TABLE: stack.variable('EVENT_LOG_TABLE'),
    KEYS_TABLE: stack.variable('KEYS_TABLE'),
    MASTER_KEY_ID: stack.variable('MASTER_KEY_ID'),
  };
  const seen = async (path: string, asked: ReturnType<typeof get>) => {
    const answer = await asked;
    onUrl(`${path} ${answer.headers.get('location')} ${answer.headers.get('link')}`);
    return answer;
  };
  return {
    ...writers(clients, env),
    now: () => new Date(stack.now()).toISOString(),
    issuer: localIssuer,
    admin: exampleAdministrator,
    auditor: 'login-fernhill-auditor',
    post: (path, body, asked) => seen(path, post(path, body, asked)),
    get: (path, asked) => seen(path, get(path, asked)),
    settled: () => stack.settled({ limitMs }),
  };
};
