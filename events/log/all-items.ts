import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Item = Record<string, AttributeValue>;

/** What a query or a scan answers. */
interface Page {
  readonly Items?: Item[] | undefined;
  readonly LastEvaluatedKey?: Item | undefined;
}

/** Every item that a query or a scan finds, asked for page after page as long as anybody takes them. */
export async function* allItems(
  ask: (ExclusiveStartKey: Item | undefined) => Promise<Page>,
): AsyncGenerator<Item> {
  let next: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await ask(next);
    yield* Items;
    next = LastEvaluatedKey;
  } while (next !== undefined);
}
