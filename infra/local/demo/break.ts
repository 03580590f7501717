import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { LocalStack } from '../local-stack.ts';
import { infantSchool } from './cast.ts';
import type { Breakable } from './options.ts';

/**
 * The relay is broken together with the sweep, which would otherwise mend at night what the relay left undone
 * by day.
 */
const functionsOf = { relay: ['Relay', 'Sweep'], mail: ['Notify'], projection: ['Project'] } as const;

/** Makes every invocation of the part's functions fail from now on. */
export function breakFunctions(
  stack: Pick<LocalStack, 'functions' | 'fail'>,
  part: keyof typeof functionsOf,
): void {
  for (const start of functionsOf[part]) {
    const name = stack.functions().find((each) => each.startsWith(start));
    if (name === undefined) throw new Error(`there is no function ${start} to break`);
    stack.fail(name);
  }
}

/** Alters one byte of one commit, as somebody with a database console and bad intentions would. */
export async function alterOneByte(client: DynamoDBClient, TableName: string): Promise<void> {
  const Key = { pk: { S: `${infantSchool}/incidents/i-55` }, sk: { N: '2' } };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  const body = Buffer.from(Item?.['b']?.B ?? []);
  // In the part that holds the commit's text: what stands behind it is not hashed, and found by folding
  // again.
  const at = Math.floor(body.length / 4);
  body[at] = (body[at] ?? 0) ^ 1;
  await client.send(new PutItemCommand({ TableName, Item: { ...Key, b: { B: body } } }));
}

export const isFunction = (part: Breakable): part is keyof typeof functionsOf => part !== 'log';
