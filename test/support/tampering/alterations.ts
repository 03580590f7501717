import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { commitText, hashOf } from '../../../events/log/commit-text.ts';
import { joinBody, pack } from '../../../events/log/format.ts';
import { readItem } from '../../../events/log/read-item.ts';
import type { Commit } from '../../../events/log/types.ts';
import { generationKey } from '../../../functions/shared/read-model/generations.ts';
import { type Seeded, targetKey } from './seeded.ts';
import { type Item, school, type TamperingSite } from './site.ts';

/** Something that somebody with the rights of an administrator does to the database behind the product. */
export type Alteration = (site: TamperingSite, seeded: Seeded) => Promise<void>;

/** The item of a commit as it would be written; who forges one can do so. */
const itemOf = (commit: Commit, like: Item): Item => {
  const { unhashed, digests } = readItem(like);
  const body = joinBody(digests, pack({ text: commitText(commit), unhashed: JSON.stringify(unhashed) }));
  return { ...like, sk: { N: String(commit.commit) }, b: { B: body } };
};

/** A commit rewritten by somebody who knows the format. */
export const forged = (item: Item, change: (commit: Commit) => Commit): Item =>
  itemOf(change(readItem(item).commit), item);

const overwrite = async ({ client, tables }: TamperingSite, Item: Item): Promise<void> =>
  void (await client.send(new PutItemCommand({ TableName: tables.eventLog, Item })));

const remove = async (site: TamperingSite, commit: number): Promise<void> =>
  void (await site.remove('eventLog', await site.item('eventLog', targetKey, commit)));

const command = async (site: TamperingSite, name: string, body: object): Promise<void> => {
  const path = `/v1/schools/${targetKey}/${name}`;
  const { status } = await site.call('POST', path, { as: `login-${school}-p-it`, body });
  if (status !== 201) throw new Error(`${name} was not acknowledged: ${status}`);
};

/** Ten kinds. The target has four commits; where one of several is altered, it is the third. */
export const alterations = {
  byte: async (site) => {
    const item = await site.item('eventLog', targetKey, 3);
    const bytes = Buffer.from(item['b']?.B ?? []);
    // Behind the format, the count of digests and the digests: a byte of the packed text.
    bytes[2 + (bytes[1] ?? 0) * 8 + 20]! ^= 1;
    await overwrite(site, { ...item, b: { B: bytes } });
  },
  'field with the chain recomputed from there': async (site, { commits }) => {
    let prev = readItem(await site.item('eventLog', targetKey, 2)).hash;
    for (let number = 3; number <= commits; number += 1) {
      const item = await site.item('eventLog', targetKey, number);
      const { commit } = readItem(item);
      const actor = number === 3 ? { id: 'p-office', roles: ['office'] } : commit.actor;
      const forged = { ...commit, actor, prev };
      await overwrite(site, itemOf(forged, item));
      prev = hashOf(commitText(forged));
    }
  },
  'deletion in the middle': (site) => remove(site, 3),
  'deletion of the last': (site, { commits }) => remove(site, commits),
  'deletion of a whole stream': async (site, { commits }) => {
    for (let number = 1; number <= commits; number += 1) await remove(site, number);
  },
  'number used again': async (site, { commits }) => {
    await remove(site, commits);
    const loan = { borrower: 'p-parent', pupil: 'u-301', purpose: 'remote-learning' };
    await command(site, 'lend-device', loan);
    await command(site, 'return-device', {});
  },
  'foreign commit': async (site, { commits }) => {
    const item = await site.item('eventLog', targetKey, commits);
    const { commit, hash } = readItem(item);
    await overwrite(site, itemOf({ ...commit, trust: 'elsewhere', commit: commits + 1, prev: hash }, item));
  },
  'archived segment': async (site) => {
    const [key, bytes] = [...site.objects].find(([name]) => name.includes('/segments/')) ?? [
      '',
      new Uint8Array(),
    ];
    const altered = Buffer.from(bytes);
    altered[40]! ^= 1;
    site.objects.set(key, altered);
  },
  'journal page': async (site, { lines }) => {
    const position = lines.get(3)?.position ?? 0;
    const pages = (await site.itemsOf('journal')).filter(({ pk, r }) => pk?.S === school && r !== undefined);
    const page = pages.findLast(({ sk }) => Number(sk?.N) <= position) ?? {};
    const hashes = Buffer.from(page['h']?.B ?? []);
    hashes[(position - Number(page['sk']?.N)) * 32]! ^= 1;
    await site.put('journal', { ...page, h: { B: hashes } });
  },
  'read-model row': async (site) => {
    const pk = generationKey({ school, model: 'devices-on-loan' }, 1);
    const item = await site.item('readModel', pk, 'devices/lis-lt-1');
    await site.put('readModel', {
      ...item,
      row: { S: (item['row']?.S ?? '').replace('p-parent', 'p-teacher') },
    });
  },
} as const satisfies Readonly<Record<string, Alteration>>;
export type Kind = keyof typeof alterations;
