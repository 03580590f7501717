import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { LocalStack } from '../local-stack.ts';
import { infantSchool } from './cast.ts';
import type { Breakable } from './options.ts';

const functionOf = { relay: 'relay', mail: 'notify', projection: 'devices-on-loan' } as const;

/** Makes every invocation of the part's function fail from now on. */
export function breakFunction(stack: Pick<LocalStack, 'functions' | 'fail'>, part: keyof typeof functionOf): void {
  const ending = functionOf[part].replaceAll('-', '').toLowerCase();
  const name = stack.functions().find((each) => each.replaceAll('-', '').toLowerCase().includes(ending));
  if (name === undefined) throw new Error(`there is no function to break for ${part}`);
  stack.fail(name);
}

/** Alters one byte of one commit, as somebody with a database console and bad intentions would. */
export async function alterOneByte(client: DynamoDBClient, TableName: string): Promise<void> {
  const Key = { pk: { S: `${infantSchool}/incidents/i-55` }, sk: { N: '2' } };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  const body = Buffer.from(Item?.['b']?.B ?? []);
  const at = Math.floor(body.length / 2);
  body[at] = (body[at] ?? 0) ^ 1;
  await client.send(new PutItemCommand({ TableName, Item: { ...Key, b: { B: body } } }));
}

export const isFunction = (part: Breakable | null): part is keyof typeof functionOf => part !== null && part !== 'log';
