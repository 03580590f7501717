import * as z from 'zod/mini';
import { askedOfUs, attemptPlace } from '../../../events/catalogue/breaches.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import type { BreachState } from '../../streams/breaches/stream.ts';

/** An attempt to get at what was not granted; its description stands in the record. */
export const listedAttempt = z.object({
  key: z.string(),
  on: z.string(),
  breach: z.string(),
  /** Null: nobody knows who it was. */
  person: z.nullable(z.string()),
  place: attemptPlace,
  /** What was asked of this system; null: it was another one. */
  asked: z.nullable(askedOfUs),
});

export const ALL = 'all';

const stateIn = z.custom<BreachState>();

export const listsOfBreach = ({ id, row }: SourceRow): readonly ListRow[] =>
  stateIn.parse(row).attempts.map(({ by, on, person, place, asked }) => ({
    keys: [keyOf(ALL, newestFirst(on), id, String(by))],
    row: { key: `${id}/${by}`, on, breach: id, person, place, asked },
    counts: { [ALL]: always },
  }));
