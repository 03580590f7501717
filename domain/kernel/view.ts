import type * as z from 'zod/mini';
import type { Concern } from './concern.ts';
import type { Numbers } from './counts.ts';
import type { KeyRange } from './list-keys.ts';
import type { PermissionRow } from './permission.ts';
import type { Projection, RowData } from './projection.ts';

/** Who asks, for lists whose rows are not everybody's who may see the list. */
export interface Reader {
  /** As the school knows them: who is known to the trust alone stands behind its name. */
  readonly person: string;
  readonly roles: readonly string[];
  /** Pupils of the school whom a parent may know of; looked up for parents alone. */
  readonly children: readonly string[];
  /** Classes that they work with. */
  readonly classes?: readonly string[] | undefined;
  /**
   * Whether the permission table lets them read a record; and any record of a stream that does not concern them. Nothing is looked up: what
   * hangs on whom a record concerns, the row has to say.
   */
  readonly mayRead: (stream: string, streamId: string, concern?: Concern) => boolean;
  readonly mayReadAll: (stream: string) => boolean;
}

/** What is asked of a list, and when. */
export interface Asked<Q extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly now: string;
  readonly today: string;
  /** The filters that the caller gave, as the view's `query` understood them. */
  readonly query: Readonly<z.output<Q>>;
  /** What the rows of the school count for today, whatever the filters are. */
  readonly numbers: Numbers;
  /** Missing: nobody, to whom a list that looks at it shows nothing. */
  readonly reader?: Reader;
}

export type Item = RowData & { readonly key: string };

/** What people see of a read model: a page reads the rows that it shows, and the numbers of its summary. */
export interface View<Q extends z.ZodMiniObject = z.ZodMiniObject, R extends z.ZodMiniType = z.ZodMiniType> {
  readonly model: string;
  /** Policy items that it answers for or flags, such as `DEV-02`. */
  readonly items: readonly string[];
  /** Who may see it; nobody else. */
  readonly permissions: readonly Omit<PermissionRow<string>, 'actions'>[];
  /** Whether seeing it is itself recorded. */
  readonly sensitive: boolean;
  /** It is made of the access journal of a school, not of the school's own record. */
  readonly isOfAccess?: true;
  /** Its rows follow from the newest states alone, so that it can't be asked for as it was. */
  readonly isOfNow?: true;
  /** The filters that the view takes, all optional and each described; a strict object, so that a misspelt one is refused. */
  readonly query: Q;
  /** The filter that names a child: whose parents by `own-child` may see the view, narrowed to it. */
  readonly childFilter?: keyof z.output<Q> & string;
  /** What stands in its rows; one that has another form is not shown. */
  readonly row: R;
  /** What is shown of a row, and the columns of the list as CSV; left out: all of the row. */
  readonly shown?: z.ZodMiniType;
  /**
   * How many of its rows are read first, where a hundred of them would cost more than 25 read units.
   * @default - as many as the page may have items
   */
  readonly rowsAtFirst?: number;
  /** Where the rows that were asked for stand: ranges of keys without a key in common. They are shown in the order of their keys. */
  ranges(asked: Asked<Q>): readonly KeyRange[];
  /** What is shown of a row; null: it was not asked for after all. Few rows of the ranges may be so. */
  item(row: z.output<R>, asked: Asked<Q>): Item | null;
  summary(asked: Asked<Q>): RowData;
}

/** Types a view's functions by its filters and its rows. */
export const defineView = <Q extends z.ZodMiniObject, R extends z.ZodMiniType>(
  view: View<Q, R>,
): View<Q, R> => view;

/** What a view shows of a row as it stands in the table. */
export const itemOf = (view: View, row: RowData, asked: Asked): Item | null => {
  const parsed = view.row.safeParse(row);
  return parsed.success ? view.item(parsed.data, asked) : null;
};

/** What stands in a view's items. */
export const shownIn = ({ row, shown }: View): z.ZodMiniType => shown ?? row;

/** A read model: how its rows are made, what people see of them, and who is hurt while it stands still. */
export interface ReadModelDefinition {
  readonly projection: Projection;
  /** Null for a model that only functions read. */
  readonly view: View | null;
  readonly impact: string;
}

export const defineReadModel = (definition: ReadModelDefinition): ReadModelDefinition => definition;
