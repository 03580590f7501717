import * as z from 'zod/mini';
import { defineView, type RowData, type StoredRow, type ViewContext } from '../../kernel/projection.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';

const list = z.array(z.record(z.string(), z.string()));
const incident = z.object({
  occurredOn: z.string(),
  place: z.string(),
  description: z.string(),
  category: z.string(),
  illegal: z.boolean(),
  serious: z.boolean(),
  involvesLessonResources: z.boolean(),
  spreadAmongPupils: z.boolean(),
  reporter: z.string(),
  reportedAt: z.string(),
  status: z.enum(['open', 'closed']),
  logs: list,
  actions: list,
  signatures: list,
  classes: z.array(z.string()),
  police: z.nullable(z.string()),
});
type Incident = z.output<typeof incident>;
type Item = RowData & { readonly key: string; readonly status: string; readonly isLogged: boolean; readonly isFormComplete: boolean };

const flagNames = ['illegal', 'serious', 'involvesLessonResources', 'spreadAmongPupils'] as const;

/** The five columns of the log form (INC-02); then what the school's own rules ask of the incident. */
const itemOf = (id: string, row: Incident): Item => {
  const { occurredOn, place, description, actions, signatures, status, category, classes, police, logs, reporter, reportedAt } = row;
  return {
    key: id,
    incident: id,
    date: occurredOn,
    place,
    description,
    actionTaken: actions,
    recordedBy: signatures,
    status,
    category,
    classes,
    flags: flagNames.filter((flag) => row[flag]),
    police,
    isPoliceDecisionOutstanding: (row.illegal || row.serious) && police === null,
    logs,
    isLogged: logs.length > 0,
    isFormComplete: actions.length > 0 && signatures.length > 0,
    reporter,
    reportedAt,
  };
};

const query = z.strictObject({
  status: z.optional(z.enum(['open', 'closed']).check(z.describe('Where the incident stands'))),
  unlogged: z.optional(
    z
      .enum(['target', 'form', 'true'])
      .check(
        z.describe(
          'target: in no log that is kept elsewhere; form: the five fields are not whole; true: neither, so that it counts as logged at no school',
        ),
      ),
  ),
});
type Unlogged = NonNullable<z.output<typeof query>['unlogged']>;

const isUnlogged = ({ isLogged, isFormComplete }: Item, by: Unlogged): boolean => {
  if (by === 'target') return !isLogged;
  return by === 'form' ? !isFormComplete : !isLogged && !isFormComplete;
};

const isAskedFor = (item: Item, { query: { status, unlogged } }: ViewContext<typeof query>): boolean =>
  (status === undefined || status === item.status) && (unlogged === undefined || isUnlogged(item, unlogged));

/** Newest incident first. */
const byDate = (a: Incident & { readonly id: string }, b: Incident & { readonly id: string }): number => {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

const itemsOf = (rows: readonly StoredRow[]): readonly Item[] =>
  rows
    .flatMap(({ id, row }) => {
      const parsed = incident.safeParse(row).data;
      return parsed === undefined ? [] : [{ ...parsed, id }];
    })
    .toSorted(byDate)
    .map((row) => itemOf(row.id, row));

/** The incident log (INC-01, INC-02); the summary counts all incidents, the query narrows the items. */
export const incidentLogView = defineView({
  model: 'incident-log',
  permissions: [{ roles: SAFEGUARDING }],
  sensitive: true,
  query,
  reads: ['incident-log'],
  build: (rows, context) => {
    const items = itemsOf(rows['incident-log'] ?? []);
    const count = (test: (item: Item) => boolean) => items.filter(test).length;
    return {
      summary: {
        total: items.length,
        open: count(({ status }) => status === 'open'),
        closed: count(({ status }) => status === 'closed'),
        unlogged: count((item) => isUnlogged(item, 'true')),
        policeDecisionOutstanding: count((item) => item['isPoliceDecisionOutstanding'] === true),
      },
      items: items.filter((item) => isAskedFor(item, context)),
    };
  },
});
