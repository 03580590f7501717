import type * as z from 'zod/mini';
import type { Json } from '../../events/catalogue/define-events.ts';
import type { PermissionRow } from './permission.ts';

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

/** A row belongs to one source stream; null deletes nothing, it means that there is no row yet. */
export type RowData = Readonly<Record<string, Json>>;

/** A read model: for each source stream a pure function from row and event to row. Total: unknown types leave the row as it is. */
export interface Projection {
  readonly model: string;
  readonly streams: { readonly [stream: string]: (row: RowData | null, event: ProjectedEvent) => RowData | null };
}

export interface StoredRow {
  readonly stream: string;
  readonly id: string;
  /** Commit number of the source stream that the row reflects. */
  readonly commit: number;
  readonly row: RowData;
}

export interface ViewContext<Q extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly now: string;
  readonly today: string;
  /** The filters that the caller gave, as the view's `query` understood them. */
  readonly query: Readonly<z.output<Q>>;
}

/** What people look at: joined on read from the rows of one or more models; items in a stable order with a unique key each. */
export interface View<Q extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly model: string;
  /** Who may see it; nobody else. */
  readonly permissions: readonly Omit<PermissionRow<string>, 'actions'>[];
  /** Whether seeing it is itself recorded. */
  readonly sensitive: boolean;
  /** The filters that the view takes, all optional and each described; a strict object, so that a misspelt one is refused. */
  readonly query: Q;
  /** Models whose rows the view joins. */
  readonly reads: readonly string[];
  build(rows: Readonly<Record<string, readonly StoredRow[]>>, context: ViewContext<Q>): BuiltView;
}

export interface BuiltView {
  readonly summary: RowData;
  readonly items: readonly (RowData & { readonly key: string })[];
}

/** Types `build` by the view's own filters. */
export const defineView = <Q extends z.ZodMiniObject>(view: View<Q>): View<Q> => view;

/** A read model: how its rows are made, what people see of them, and who is hurt while it stands still. */
export interface ReadModelDefinition {
  readonly projection: Projection;
  /** Null for a model that only functions read. */
  readonly view: View | null;
  readonly impact: string;
}

export const defineReadModel = (definition: ReadModelDefinition): ReadModelDefinition => definition;
