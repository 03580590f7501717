import { readJournal } from '../../../../events/log/journal/read-journal.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { logStreams } from './log-streams.ts';

/**
 * Every commit has one position in its school's journal; positions have no gap; each stream stands in its own
 * order.
 */
export async function checkJournal(evidence: Evidence): Promise<Finding> {
  const streams = await logStreams(evidence);
  const commits = streams.reduce((sum, stream) => sum + stream.commits, 0);
  const problems: string[] = [];
  for (const school of new Set(streams.map(({ key }) => key.school))) {
    const own = streams.filter(({ key }) => key.school === school);
    problems.push(
      ...(await problemsOf(
        evidence,
        school,
        own.reduce((sum, stream) => sum + stream.commits, 0),
      )),
    );
  }
  return {
    part: 'relay',
    says: `${commits} commits are journaled once, in order, without gaps`,
    problem: problems.length === 0 ? null : problems.join('; '),
  };
}

async function problemsOf(
  { client, journalTable: tableName }: Evidence,
  school: string,
  commits: number,
): Promise<string[]> {
  const entries = await readJournal({ client, tableName }, school, 0, Number.MAX_SAFE_INTEGER);
  const seen = new Map<string, number>();
  const disordered = entries.filter(({ stream, id, commit }) => {
    const before = seen.get(`${stream}/${id}`) ?? 0;
    seen.set(`${stream}/${id}`, commit);
    return commit !== before + 1;
  });
  const problems: string[] = [];
  if (entries.length !== commits)
    problems.push(`${school}: ${entries.length} of ${commits} commits are journaled`);
  if (entries.some(({ position }, at) => position !== at + 1))
    problems.push(`${school}: positions have gaps`);
  if (disordered.length > 0) problems.push(`${school}: ${disordered.length} commits are out of order`);
  return problems;
}
