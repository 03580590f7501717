import * as z from 'zod/mini';
import { listAt, recordAt } from './addresses.ts';
import type { Api, Query } from './api.ts';

/** A page of a list, as far as somebody reads it. */
export interface ListPage<Item, Summary> {
  readonly items: readonly Item[];
  readonly summary: Summary;
  /** Leads to the next page; null: there is none. */
  readonly next: string | null;
}

export interface ListShape<Item, Summary> {
  readonly model: string;
  readonly item: z.ZodMiniType<Item>;
  readonly summary: z.ZodMiniType<Summary>;
}

/** @throws ApiProblem */
export const readList = <Item, Summary>(
  api: Pick<Api, 'get'>,
  school: string,
  { model, item, summary, query = {} }: ListShape<Item, Summary> & { readonly query?: Query },
): Promise<ListPage<Item, Summary>> => {
  const shape = z.object({ items: z.array(item), summary, next: z.nullable(z.string()) });
  return api.get(shape, listAt(school, model), query);
};

export interface RecordShape<State> {
  readonly stream: string;
  readonly id: string;
  readonly state: z.ZodMiniType<State>;
  /** Such as `asOf`. */
  readonly query?: Query;
}

/** The state of one thing. @throws ApiProblem `not-found` where nothing was recorded */
export const readState = async <State>(
  api: Pick<Api, 'get'>,
  school: string,
  { stream, id, state, query = {} }: RecordShape<State>,
): Promise<State> => (await api.get(z.object({ state }), recordAt(school, stream, id), query)).state;
