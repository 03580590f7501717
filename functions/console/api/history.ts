import * as z from 'zod/mini';
import { recordAt } from './addresses.ts';
import type { Api, Query } from './api.ts';

const recorded = z.object({
  version: z.number(),
  type: z.string(),
  occurredAt: z.string(),
  recordedAt: z.string(),
  commit: z.number(),
  actor: z.object({ id: z.string(), roles: z.array(z.string()) }),
  data: z.record(z.string(), z.unknown()),
});
/** A commit that is not as it was journaled stands in its place, with none of its events. */
const altered = z.object({ position: z.nullish(z.number()), commit: z.nullish(z.number()) });
const history = z.object({ events: z.array(z.union([recorded, altered])), next: z.nullable(z.string()) });

/** An event of a record, as far as its reader's roles open it. */
export type Recorded = z.output<typeof recorded>;
export type History = z.output<typeof history>;

export const isWhole = (event: History['events'][number]): event is Recorded => 'type' in event;

/** What happened to a record, for who may read it. @throws ApiProblem */
export const readHistory = (
  api: Pick<Api, 'get'>,
  school: string,
  { stream, record, query }: { readonly stream: string; readonly record: string; readonly query: Query },
): Promise<History> => api.get(history, `${recordAt(school, stream, record)}/history`, query);
