import type { Edition } from '../../kernel/reference-list.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** An edition as it was published. */
export interface PublishedEdition extends Edition {
  readonly source: string;
  /** Numbers of the events that published it, one for each entry of a list that grows entry by entry. */
  readonly publishedBy: readonly number[];
}

export interface ReferenceListState extends Counted {
  /** In the order in which they take effect, those that were withdrawn among them. */
  readonly editions: readonly PublishedEdition[];
}

export const initialState: ReferenceListState = { editions: [], events: 0 };
