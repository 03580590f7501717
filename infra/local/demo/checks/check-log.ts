import { catalogue } from '../../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';
import { readJournal } from '../../../../events/log/journal/read-journal.ts';
import { checkStream } from '../../../../events/log/self-check.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { logStreams } from './log-streams.ts';

/**
 * Every stream: numbered without gaps, each commit chained to the one before, the newest as it was when it
 * was journaled.
 */
export async function checkLog(evidence: Evidence): Promise<Finding> {
  const table = {
    client: evidence.client,
    tableName: evidence.eventLogTable,
    catalogue: createUpcaster(catalogue),
  };
  const streams = await logStreams(evidence);
  const journaled = await journaledHashes(evidence, new Set(streams.map(({ key }) => key.school)));
  const wrong: string[] = [];
  for (const { key } of streams) {
    const name = `${key.school}/${key.stream}/${key.id}`;
    const check = await checkStream(table, key);
    if (!check.ok) wrong.push(`${name} commit ${check.commit} is ${check.reason}`);
    else if ((journaled.get(`${name}/${check.commits}`) ?? check.head) !== check.head)
      wrong.push(`${name} commit ${check.commits} is altered`);
  }
  return {
    part: 'log',
    says: `${streams.length} streams are whole and chained`,
    problem: wrong.length === 0 ? null : wrong.join('; '),
  };
}

async function journaledHashes(
  { client, journalTable: tableName }: Evidence,
  schools: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const school of schools) {
    for (const { stream, id, commit, hash } of await readJournal(
      { client, tableName },
      school,
      0,
      Number.MAX_SAFE_INTEGER,
    )) {
      hashes.set(`${school}/${stream}/${id}/${commit}`, hash);
    }
  }
  return hashes;
}
