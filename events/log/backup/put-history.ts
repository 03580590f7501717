import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { parseCommit } from '../commit-text.ts';
import { putMarkers } from '../journal/markers.ts';
import { type Page, pageAfter } from '../journal/page.ts';
import { pageUpTo, putPage } from '../journal/pages.ts';
import { notePublished } from '../journal/published.ts';
import { logKey } from '../key.ts';
import { readableItem } from '../read-item.ts';
import type { Commit, ReadCommit } from '../types.ts';
import { NotRestorable } from './errors.ts';
import type { HistoryCommit } from './history.ts';
import { restoredBodies } from './restored-body.ts';
import type { BackedUpTables } from './tables.ts';

/** A school's history on its way into tables. */
export interface HistoryToPut {
  readonly school: string;
  readonly commits: AsyncIterable<HistoryCommit>;
  /** Hashes that were verified, by position less one: nothing else is put. */
  readonly hashes: readonly Buffer[];
  /** Positions that are handed over again later: each is noted by itself, so that its note can be taken back. */
  readonly again: ReadonlySet<number>;
  /** Commits that are put into the log once all others stand. @default - none */
  readonly isLast?: (commit: Commit) => boolean;
}

/** Items that are put at once. */
const AT_ONCE = 25;

type Line = HistoryCommit & { readonly read: ReadCommit };

/**
 * Puts a history as it was: page after page of the journal, with its markers and the note that it was
 * published, and then the commits of that page. So a relay that hears of a commit finds it journaled and
 * published, and wakes nobody; and who reads between two pages sees no commit that lacks. All of it under
 * the condition that nothing stands there: a second run goes on where the first one ended.
 * @throws NotRestorable where something else stands, or where what is read is not what was verified
 */
export const putHistory = async (tables: BackedUpTables, history: HistoryToPut): Promise<void> => {
  const bodies = restoredBodies();
  const { isLast = () => false } = history;
  const held: LogItem[] = [];
  let head: Page | null = null;
  for await (const lines of pagesOf(history)) {
    for (let left = lines; left.length > 0; ) {
      const page: Page = await placed(tables, history, head, left);
      const own = left.slice(0, page.entries.length);
      const items = own.map(({ read, text, body }) => ({ read, body: bodies.next(read.commit, text, body) }));
      held.push(...items.filter(({ read }) => isLast(read.commit)));
      await putItems(
        tables,
        items.filter(({ read }) => !isLast(read.commit)),
      );
      head = page;
      left = left.slice(page.entries.length);
    }
  }
  // One by one, so that the last of them stands only when all do.
  for (const item of held) await putItem(tables, item);
};

interface LogItem {
  readonly read: ReadCommit;
  readonly body: Uint8Array;
}

const putItems = async (tables: BackedUpTables, items: readonly LogItem[]): Promise<void> => {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map((item) => putItem(tables, item)));
};

/** Neighbours that were journaled at one instant: what a page held, or pages. */
async function* pagesOf({ school, commits, hashes }: HistoryToPut): AsyncGenerator<readonly Line[]> {
  let lines: Line[] = [];
  for await (const one of commits) {
    if (hashes[one.position - 1]?.toString('base64url') !== one.hash)
      throw new NotRestorable(`${school}: position ${one.position} is not what was verified`);
    if (lines.length > 0 && lines[0]?.at !== one.at) {
      yield lines;
      lines = [];
    }
    lines.push({ ...one, read: { commit: parseCommit(one.text), text: one.text, hash: one.hash } });
  }
  if (lines.length > 0) yield lines;
}

/** The page that follows, as it stands now: put by this run or by one before. */
const placed = async (
  tables: BackedUpTables,
  { school, again }: HistoryToPut,
  head: Page | null,
  lines: readonly Line[],
): Promise<Page> => {
  const journal = { ...tables, tableName: tables.journal };
  const reads = lines.map(({ read }) => read);
  const wanted = pageAfter(head, school, reads, lines[0]?.at ?? '');
  const page = (await putPage(journal, wanted)) ? wanted : await standing(tables, wanted);
  await putMarkers(journal, school, page.entries);
  const positions = page.entries.map(({ position }) => position);
  await notePublished(
    journal,
    school,
    positions.filter((one) => !again.has(one)),
  );
  for (const one of positions.filter((each) => again.has(each))) await notePublished(journal, school, [one]);
  return page;
};

/** What stands at a page's place: as much of it as that page has. */
const standing = async (tables: BackedUpTables, wanted: Page): Promise<Page> => {
  const found = await pageUpTo({ ...tables, tableName: tables.journal }, wanted.school, wanted.first);
  const isSame = found?.entries.every(
    ({ hash, commit, id, stream }, index) =>
      wanted.entries[index]?.hash === hash &&
      wanted.entries[index].commit === commit &&
      wanted.entries[index].id === id &&
      wanted.entries[index].stream === stream,
  );
  if (found?.first === wanted.first && isSame) return found;
  throw new NotRestorable(
    `${wanted.school}: the deployment has another journal from position ${wanted.first} on`,
  );
};

const putItem = async (
  { client, eventLog }: BackedUpTables,
  { read: { commit, text }, body }: LogItem,
): Promise<void> => {
  const Item = { pk: { S: logKey(commit) }, sk: { N: String(commit.commit) }, b: { B: body } };
  const put = new PutItemCommand({
    TableName: eventLog,
    Item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  await client.send(put).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    if (readableItem(error.Item ?? {})?.text !== text)
      throw new NotRestorable(`${logKey(commit)}/${commit.commit}: the deployment has another commit there`);
  });
};
