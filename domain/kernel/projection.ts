import type { Json } from '../../events/catalogue/define-events.ts';
import type { Counts } from './counts.ts';

/** What a projection sees of an event: personal fields are sealed and stay so. */
export interface ProjectedEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly streamId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: string;
  /** Version within the stream. */
  readonly version: number;
}

export type RowData = Readonly<Record<string, Json>>;

/** Names one stream of a school. */
export interface Source {
  readonly stream: string;
  readonly id: string;
}

/** What a read model keeps of one stream: its events, folded. Lists inside it are short (see `newestOf`). */
export interface SourceRow extends Source {
  /** Commit number of the stream that the row reflects. */
  readonly commit: number;
  readonly row: RowData;
}

/** What stands in the lists. */
export interface ListRow {
  /**
   * Where it stands: one key for each order or filter in which it is looked for, none where it only counts.
   * Unique in the model.
   */
  readonly keys: readonly string[];
  /**
   * All that is shown of it; `key` names it among the items. Sealed texts in it are those of the stream that
   * it is made of.
   */
  readonly row: RowData & { readonly key: string };
  /** The numbers of the summary that it counts for; left out: none. */
  readonly counts?: Counts;
}

/** What is kept of another stream; null: nothing (yet). */
export type Joined = (source: Source) => RowData | null;

/**
 * How the rows of a read model are made. All of it is pure and total: what it does not know changes nothing.
 * What is kept of a stream is a function of its commits, and what stands in the lists is a function of what
 * is kept, however many commits came at once.
 */
export interface Projection {
  readonly model: string;
  /** For each stream what is kept of it after one more event; null: nothing yet. */
  readonly streams: {
    readonly [stream: string]: (row: RowData | null, event: ProjectedEvent) => RowData | null;
  };
  /** What stands in the lists of what is kept of a stream. */
  readonly lists?: { readonly [stream: string]: (source: SourceRow, joined: Joined) => readonly ListRow[] };
  /**
   * The few other streams that `lists` looks at; when what is kept of one of them changes, the rows are made
   * again.
   */
  readonly joins?: { readonly [stream: string]: (source: SourceRow) => readonly Source[] };
  /**
   * A list row is never changed nor taken away, and counts for nothing: what one commit adds beyond a
   * transaction is put ahead of it.
   */
  readonly rowsStay?: true;
}

/** Everything that stands in the lists of one source. */
export const listRowsOf = (
  { lists = {} }: Projection,
  source: SourceRow,
  joined: Joined,
): readonly ListRow[] => lists[source.stream]?.(source, joined) ?? [];

/** The streams that the rows of one source look at. */
export const joinsOf = ({ joins = {} }: Projection, source: SourceRow): readonly Source[] =>
  joins[source.stream]?.(source) ?? [];
