import { hashOf, parseCommit } from '../../../events/log/commit-text.ts';
import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import type { Api } from '../api.ts';
import { headOf, type JournalPosition, positionsBetween } from '../exporting/journal-pages.ts';
import type { Terminal } from '../terminal.ts';

/** The whole journal of a school as a deployment hands it out, each text checked against its hash. */
export async function* journalFound(
  api: Api,
  school: string,
  terminal: Pick<Terminal, 'progress'>,
): AsyncGenerator<FoundPosition> {
  const last = await headOf(api, school);
  const progress = terminal.progress('reading', last);
  const onEach = (position: number) => progress.at(position);
  try {
    const positions = await positionsBetween(api, school, { first: 1, last, onEach, isLive: false });
    for (const position of positions) yield foundAt(position);
  } finally {
    progress.end();
  }
}

const foundAt = ({
  position,
  at,
  stream,
  id,
  commit,
  hash,
  text,
  standing,
  source,
}: JournalPosition): FoundPosition => {
  const ref = stream === null || id === null || commit === null ? null : { stream, id, commit };
  const isIntact = standing === 'intact' && text !== null && hashOf(text) === hash && source !== null;
  if (!isIntact) return { standing: 'missing', position, at, ref, hash, found: null };
  return { standing, position, at: at ?? '', source, read: { commit: parseCommit(text), text, hash } };
};
