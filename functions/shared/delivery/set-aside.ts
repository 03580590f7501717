import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type RefusedDelivery, refusedDelivery } from '../../../events/catalogue/subscription-forms.ts';
import { queryRange } from '../read-model/query-range.ts';
import type { Line } from './progress.ts';

/** An event that a target refuses by itself: which, why and since when; never what it says. */
export interface SetAside {
  readonly position: number;
  readonly eventId: string;
  readonly refused: RefusedDelivery;
  readonly at: string;
}

/** The dead letters of deliveries, by line. */
export interface SetAsideStore {
  readonly put: (line: Line, one: SetAside) => Promise<void>;
  /** In the order of the journal. @param from the first position that counts @default - all count */
  readonly of: (line: Line, from?: number) => Promise<readonly SetAside[]>;
  readonly remove: (line: Line, one: SetAside) => Promise<void>;
}

/** Sent again at once; who has more asks again. */
const MOST = 500;
const DIGITS = 12;

const item = z.object({ e: z.object({ S: z.string() }) });
const setAside = z.object({
  position: z.number(),
  eventId: z.string(),
  refused: refusedDelivery,
  at: z.string(),
});

const pkOf = ({ school }: Line): string => `${school}/~set-aside`;
const prefixOf = ({ tenant, id }: Line): string => `${tenant}/${id}/`;
const placeOf = (line: Line, position: number): string =>
  `${prefixOf(line)}${String(position).padStart(DIGITS, '0')}`;
const keyOf = (line: Line, { position, eventId }: SetAside) => ({
  pk: { S: pkOf(line) },
  sk: { S: `${placeOf(line, position)}/${eventId}` },
});

export const createSetAside = (table: {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}): SetAsideStore => {
  const { client, tableName: TableName } = table;
  return {
    put: async (line, one) => {
      const Item = { ...keyOf(line, one), e: { S: JSON.stringify(one) } };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    of: async (line, first = 0) => {
      const [pk, from, to] = [pkOf(line), placeOf(line, first), `${prefixOf(line)}~`];
      const range = { pk, from, to, most: MOST, isConsistent: true };
      const found: SetAside[] = [];
      for await (const stored of queryRange(table, range)) {
        found.push(setAside.parse(JSON.parse(item.parse(stored).e.S)));
        if (found.length === MOST) break;
      }
      return found;
    },
    remove: async (line, one) => {
      await client.send(new DeleteItemCommand({ TableName, Key: keyOf(line, one) }));
    },
  };
};
