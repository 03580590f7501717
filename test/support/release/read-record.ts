import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { checkpointOf, countersignatureOf } from '../../../events/log/checkpoints/items.ts';
import { readMarkers } from '../../../events/log/journal/markers.ts';
import { fromItem } from '../../../events/log/journal/page.ts';
import { notedOf } from '../../../events/log/journal/published.ts';
import { readItem } from '../../../events/log/read-item.ts';
import { createFileSealer, type FilePlace } from '../../../events/sealing/file-sealer.ts';
import { createKeyRing } from '../../../events/sealing/key-ring.ts';
import { kmsMasterKey } from '../../../events/sealing/kms-master-key.ts';
import { openDeep } from '../../../events/sealing/seal-event.ts';
import { createSealer } from '../../../events/sealing/sealer.ts';
import type { Item } from '../fake-dynamo.ts';
import type { KeptRecord } from './kept-record.ts';

export const school = 'larkfield-infant';
export const ref = { stream: 'incidents', id: 'i-1', commit: 1 };
export const filePlace: FilePlace = { school, stream: 'incidents', id: 'i-1', file: 'f-1' };

/** Keys, and all that is sealed or made with them, over tables in memory. */
export const sealing = (client: DynamoDBClient, kms: KMSClient) => {
  const masterKey = kmsMasterKey({ client: kms, keyId: 'alias/daybook' });
  const keyRing = createKeyRing({ client, tableName: 'keys', masterKey });
  return { sealer: createSealer({ keyRing }), files: createFileSealer({ keyRing }) };
};
type Sealing = ReturnType<typeof sealing>;

/** Every commit of the log as this release reads it, with what is sealed in it. */
export const commitsIn = (
  items: Iterable<readonly [string, Item]>,
  { sealer }: Sealing,
): Promise<KeptRecord['commits']> =>
  Promise.all(
    [...items]
      .filter(([at]) => at.startsWith('log '))
      .map(async ([at, item]) => {
        const { text, hash, key, commit } = readItem(item);
        const opened = commit.events.map(async ({ type, data }) => ({
          type,
          data: await openDeep(sealer, key, data as Json),
        }));
        return { at, text, hash, opened: await Promise.all(opened) };
      }),
  );

/** What is made with the keys of a school, and is kept nowhere: it has to come out the same in every release. */
export const secretsOf = async ({ sealer }: Sealing): Promise<KeptRecord['secrets']> => ({
  hash: await sealer.keyedHash(school, 'a purpose', 'a name'),
  link: (await sealer.linkSecrets({ school, stream: 'notifications', id: 'n-1' }))('l-1', 'p-parent'),
  product: Buffer.from((await sealer.productSecret(school, 'web-filter')) ?? []).toString('hex'),
});

const answering = (item: Item) => ({
  tableName: 'journal',
  client: {
    send: async () => ({ Item: undefined, Items: [item], Responses: { journal: [item] } }),
  } as unknown as DynamoDBClient,
  wait: async () => undefined,
  random: () => 0.5,
});

/** How this release reads each kind of item that stands beside the log. */
export const readers: Readonly<Record<string, (item: Item) => unknown>> = {
  page: fromItem,
  marker: async (item) => [...(await readMarkers(answering(item), school, [ref]))],
  published: async (item) => [...(await notedOf(answering(item), school, [6, 7, 9, 10]))],
  checkpoint: checkpointOf,
  countersignature: countersignatureOf,
};
