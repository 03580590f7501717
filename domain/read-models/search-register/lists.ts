import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import type { JustifiedSearch, SearchState } from '../../streams/searches/stream.ts';

/** What is still to be done of a search. */
export const outstanding = z.enum(['search', 'parents', 'decision', 'police-report', 'complaint']);
export type Outstanding = z.output<typeof outstanding>;

/** A search as it stands in the register, whatever it found. */
export const listedSearch = z.object({
  key: z.string(),
  search: z.string(),
  /** Day on which its reason was set down. */
  date: z.string(),
  pupil: z.string(),
  device: z.string(),
  grounds: z.array(z.string()),
  suspicion: z.string(),
  incident: z.nullable(z.string()),
  status: z.enum(['justified', 'searched', 'given-up']),
  /** When it was searched, by whom, where and what for; null while it was not. */
  searchedAt: z.nullable(z.string()),
  by: z.nullable(z.string()),
  present: z.array(z.string()),
  place: z.nullable(z.string()),
  lookedFor: z.nullable(z.string()),
  found: z.nullable(z.string()),
  materials: z.array(z.object({ material: z.number(), kind: z.string(), outcome: z.nullable(z.string()) })),
  police: z.nullable(z.string()),
  followUps: z.number(),
  parentsInformed: z.number(),
  complaints: z.number(),
  outstanding: z.array(outstanding),
});
type Listed = z.output<typeof listedSearch>;

const MOST_MATERIALS = 50;

const outstandingOf = ({
  status,
  search,
  materials,
  informed,
  police,
  complaints,
}: JustifiedSearch): Outstanding[] => [
  ...(status === 'justified' ? (['search'] as const) : []),
  ...(search !== null && informed.length === 0 ? (['parents'] as const) : []),
  ...(materials.some(({ decision }) => decision === null) ? (['decision'] as const) : []),
  ...(police?.decision === 'report' && materials.every(({ reported }) => reported === null)
    ? (['police-report'] as const)
    : []),
  ...(complaints.some(({ outcome }) => outcome === null) ? (['complaint'] as const) : []),
];

const itemOf = (id: string, state: JustifiedSearch): Listed => {
  const { justification, search, materials, police, informed, complaints, followUps, status } = state;
  const { pupil, device, grounds, suspicion, incident, at } = justification;
  return {
    key: id,
    search: id,
    date: londonDate(at),
    pupil,
    device,
    grounds: [...grounds],
    suspicion,
    incident,
    status,
    searchedAt: search?.at ?? null,
    by: search?.searcher ?? null,
    present: [...(search?.present ?? [])],
    place: search?.place ?? null,
    lookedFor: search?.lookedFor ?? null,
    found: search?.found ?? null,
    materials: materials.slice(-MOST_MATERIALS).map(({ by, kind, decision }) => ({
      material: by,
      kind,
      outcome: decision?.outcome ?? null,
    })),
    police: police?.decision ?? null,
    followUps,
    parentsInformed: informed.length,
    complaints: complaints.length,
    outstanding: outstandingOf(state),
  };
};

const countsOf = ({ found, outstanding: open }: Listed): Counts => ({
  total: always,
  ...(found === null ? {} : { [found]: always }),
  ...Object.fromEntries(open.map((one) => [keyOf('outstanding', one), always])),
});

const stateIn = z.custom<SearchState>();

/** A search in the lists that it belongs to: all of them, its pupil’s, and what is outstanding of it. */
export const listsOfSearch = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = stateIn.parse(row);
  if (state.status === 'unjustified') return [];
  const item = itemOf(id, state);
  const at = [newestFirst(item.date), id];
  return [
    {
      keys: [
        keyOf('all', ...at),
        keyOf('pupil', item.pupil, ...at),
        ...item.outstanding.map((one) => keyOf('outstanding', one, ...at)),
      ],
      row: item,
      counts: countsOf(item),
    },
  ];
};
