import { logKey } from '../../../events/log/key.ts';
import { createHandler } from '../../../functions/rebuild/handler.ts';
import type { RebuildDeps } from '../../../functions/rebuild/types.ts';
import { notBegun, type Operation } from '../../../functions/shared/operations/operation.ts';
import { createOperationStore } from '../../../functions/shared/operations/operation-store.ts';
import { atOnce } from '../projector.ts';
import type { InventedSite } from './invented-site.ts';
import { school } from './site.ts';

/**
 * The rebuild of due dates over the invented streams; the journal names some records, one entry each, in
 * order.
 */
export const rebuildingDues = (site: InventedSite, records: readonly string[]) => {
  const table = { client: site.own.client, tableName: 'rows' };
  const operations = createOperationStore(table);
  const requested: unknown[] = [];
  const deps: RebuildDeps = {
    ...site.deps,
    catalogue: { upcast: (_, event) => event },
    table: { ...table, ...atOnce },
    known: new Map(),
    operations,
    journal: {
      headPosition: async (of) => (of === school ? records.length : 0),
      findEntries: async (of, after, limit) =>
        (of === school ? records : []).slice(after, after + limit).map((name, index) => {
          const { stream, id } = site.keyOf(name);
          return { stream, id, commit: 1, position: after + index + 1, hash: '', at: '' };
        }),
    },
    schools: async () => ['hollowbrook-primary', school],
    projections: [],
    dues: site.deps,
    bus: { send: (async (sent: object) => requested.push(sent) && { Entries: [{ EventId: 'e' }] }) as never },
    busName: 'daybook',
    now: () => site.time.now,
  };
  const handle = createHandler(deps);
  return {
    requested,
    logKeyOf: (name: string) => logKey(site.keyOf(name)),
    begin: async (of: string | null = school): Promise<void> => {
      const at = site.time.now;
      const asked = {
        kind: 'rebuild',
        school: of,
        model: 'due-dates',
        expect: 'identical',
        requestedBy: 't-admin',
      } as const;
      const operation: Operation = { id: 'op-1', ...asked, requestedAt: at, updatedAt: at, ...notBegun };
      await operations.put({ operation, revision: null });
    },
    /** One invocation; late after some looks at the clock. */
    invoke: (looks = Number.POSITIVE_INFINITY) => {
      let left = looks;
      const event = { source: 'daybook.operations', detail: { operation: 'op-1' } };
      return handle(event, { getRemainingTimeInMillis: () => (left-- > 0 ? 900_000 : 1000) });
    },
    operation: async () => (await operations.get('op-1'))?.operation,
  };
};
