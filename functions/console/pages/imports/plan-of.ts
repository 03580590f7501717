import { type Difference, differences, plannedCommands } from '../../api/imports.ts';
import { type NameOf, readNames } from '../../api/names.ts';
import { mayOnAny } from '../../api/rights.ts';
import type { Asking } from '../page.ts';
import { comes } from './what-changes.ts';

/** So many names are asked for at once; the API answers more in a page. */
const SHOWN = 25;

/** A part of what an import would change. */
export interface Plan {
  readonly items: readonly Difference[];
  readonly nameOf: NameOf;
  /** Leads to the next part; null: this is the last. */
  readonly next: { readonly cursor: string; readonly kept: Readonly<Record<string, string>> } | null;
}

export const NO_PLAN: Plan = { items: [], nameOf: (id) => id, next: null };

type Here = Asking<'school' | 'import'>;

/** Names in the file of those who are not on record yet: for those alone who read names on record, too. */
const newNames = async ({ api, place, query }: Here, at: string) => {
  if (!mayOnAny(place, { stream: 'people', action: 'read' })) return { names: new Map(), next: null };
  const { items, next } = await api.get(plannedCommands, `${at}/commands`, { cursor: query['names'] });
  const named = items.flatMap(({ id, command: { name } }): [string, string][] =>
    name === undefined ? [] : [[id, name]],
  );
  return { names: new Map(named), next };
};

/** @throws ApiProblem */
export const planOf = async (asking: Here, at: string): Promise<Plan> => {
  const { api, params, query } = asking;
  const [found, { names, next: nextNames }] = await Promise.all([
    api.get(differences, `${at}/differences`, { cursor: query['cursor'] }),
    newNames(asking, at),
  ]);
  const part = Math.max(0, Math.trunc(Number(query['part'] ?? '0')) || 0);
  const items = found.items.slice(part * SHOWN, (part + 1) * SHOWN);
  const known = items.flatMap((item) => (item.stream === 'people' && !comes(item) ? [item.id] : []));
  const onRecord = await readNames(api, params.school, known);
  const isPageOver = (part + 1) * SHOWN >= found.items.length;
  const following = { cursor: found.next ?? '', kept: { names: nextNames ?? '' } };
  const within = {
    cursor: query['cursor'] ?? '',
    kept: { names: query['names'] ?? '', part: String(part + 1) },
  };
  return {
    items,
    nameOf: (id) => names.get(id) ?? onRecord(id),
    next: isPageOver ? (found.next === null ? null : following) : within,
  };
};
