import * as z from 'zod/mini';
import type { Named } from '../../../events/catalogue/people-in.ts';
import { happenedAt, namedBy } from '../../kernel/named-people.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import type { AnyStream } from '../../kernel/stream.ts';

/** An event that names somebody: its number, when it had happened, its type, and who as what. */
const mention = z.tuple([z.number(), z.string(), z.string(), z.array(z.tuple([z.string(), z.string()]))]);
const keptRow = z.object({ mentions: z.array(mention) });
export type Mention = z.output<typeof mention>;

/** What is kept of a record: every event that names somebody. */
export const mentionsIn = (row: RowData | null): readonly Mention[] =>
  row === null ? [] : keptRow.parse(row).mentions;

const pairsOf = (named: readonly Named[]): [string, string][] =>
  named.map(({ person, part }) => [person, part]);

/** One event more; nothing where it names nobody. */
export const keptOf =
  (stream: AnyStream) =>
  (row: RowData | null, event: ProjectedEvent): RowData | null => {
    const named = namedBy(stream, event.streamId, event);
    if (named.length === 0) return row;
    const one: Mention = [event.version, happenedAt(stream, event), event.type, pairsOf(named)];
    return { mentions: [...mentionsIn(row), one] };
  };
