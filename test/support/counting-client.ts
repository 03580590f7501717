import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { testClient } from './dynamodb.ts';

/** A client that writes down the name of every request it sends over the wire. */
export const countingClient = (): { readonly client: DynamoDBClient; readonly requests: string[] } => {
  const client = testClient();
  const requests: string[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      requests.push(String(context.commandName));
      return next(args);
    },
    { step: 'deserialize', name: 'countRequests' },
  );
  return { client, requests };
};
