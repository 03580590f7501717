import * as z from 'zod/mini';
import type { TargetEntry } from '../../domain/imports/roster/entries.ts';

/** Somebody of the file, or somebody whom the file has no more. */
export type EntryItem =
  | { readonly kind: 'row'; readonly target: TargetEntry }
  | { readonly kind: 'leaver'; readonly person: string };

// Pages are sealed: what opens is what this function wrote.
export const entryPage = z.array(z.custom<EntryItem>());

/** Who is who in the whole file, for what concerns two people. */
export const indexPage = z.object({
  /** Person on record by id of the outside system, and whether the file has them as a parent. */
  targets: z.record(z.string(), z.object({ person: z.string(), isParent: z.boolean() })),
  /** People on record who come from the same outside system. */
  managed: z.array(z.string()),
  covers: z.array(z.enum(['staff', 'contractor', 'agency', 'governor', 'volunteer', 'parent', 'pupil'])),
  extent: z.enum(['bulk', 'delta']),
});
export type IndexPage = z.output<typeof indexPage>;
export const INDEX = 'index';

/** People of one page: what one message works on. */
export const PAGE_OF_PEOPLE = 100;
export const PAGE_OF_FLAWS = 500;

/** A list in pages. */
export const inPages = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, page) =>
    list.slice(page * size, (page + 1) * size),
  );
