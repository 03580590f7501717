import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { actionsKey, againSortKey } from '../shared/deadlines/due-keys.ts';

/** A message that is wanted back. */
export interface Again {
  readonly school: string;
  /** Names the record that says whom nobody was found for. */
  readonly id: string;
  readonly body: string;
  /** From when on, UTC. */
  readonly at: string;
}

/** Keeps a message beside the due dates, whose runner hands it back. Twice does no harm. */
export type AskAgain = (again: Again) => Promise<void>;

export const createAskAgain =
  (client: Pick<DynamoDBClient, 'send'>, TableName: string): AskAgain =>
  async ({ school, id, body, at }) => {
    const Item = { pk: { S: actionsKey(school) }, sk: { S: againSortKey(at, id) }, body: { S: body } };
    await client.send(new PutItemCommand({ TableName, Item }));
  };
