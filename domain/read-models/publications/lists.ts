import * as z from 'zod/mini';
import { publicationKind } from '../../../events/catalogue/publication-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type PublicationState, shownIn, statusOf, toTakeDown } from '../../streams/publications/stream.ts';

export const publicationStatus = z.enum(['prepared', 'out', 'refused', 'withdrawn']);

/** Something that goes out, without its title, which stands in the record. */
export const listedPublication = z.object({
  key: z.string(),
  item: z.string(),
  kind: publicationKind,
  status: publicationStatus,
  /** Day on which it went out first; null: it is not out. */
  publishedOn: z.nullable(z.string()),
  media: z.array(z.string()),
  /** Who can be seen in it. */
  people: z.array(z.string()),
  /** Of a post. */
  account: z.nullable(z.string()),
  purpose: z.nullable(z.string()),
  /** Of whom no consent stands any more: it has to be taken down. */
  toTakeDown: z.array(z.string()),
});

export const TAKE_DOWN = 'take-down';
const stateIn = z.custom<PublicationState>();

/** The day by which it stands in the list: when it went out, else when it was begun. */
const dayOf = ({ photograph, review, check }: PublicationState, publishedOn: string | null): string => {
  const began = review?.at ?? check?.at;
  return publishedOn ?? photograph?.takenOn ?? (began === undefined ? '' : londonDate(began));
};

export const listsOfPublication = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = stateIn.parse(row);
  const { kind, goneOut, photograph } = state;
  if (kind === null) return [];
  const [first] = goneOut;
  const status = statusOf(state);
  const post = first?.post ?? null;
  const people = goneOut.length > 0 ? shownIn(state) : (photograph?.people ?? []);
  const open = toTakeDown(state);
  const publishedOn = first === undefined ? null : (post?.postedOn ?? londonDate(first.at));
  const at = [newestFirst(dayOf(state, publishedOn)), id];
  return [
    {
      keys: [
        keyOf('all', ...at),
        keyOf('status', status, ...at),
        keyOf('kind', kind, ...at),
        ...people.map((person) => keyOf('person', person, ...at)),
        ...(open.length > 0 ? [keyOf(TAKE_DOWN, ...at)] : []),
      ],
      row: {
        key: id,
        item: id,
        kind,
        status,
        publishedOn,
        media: goneOut.flatMap(({ medium }) => medium ?? []),
        people: [...people],
        account: post?.account ?? null,
        purpose: post?.purpose ?? photograph?.purpose ?? null,
        toTakeDown: [...open],
      },
      counts: { [status]: always, ...(open.length > 0 ? { [TAKE_DOWN]: always } : {}) },
    },
  ];
};
