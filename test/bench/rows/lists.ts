import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { projections, views } from '../../../domain/read-models/index.ts';
import { getTrustView } from '../../../functions/reads/lists/trust-views.ts';
import type { ViewDeps } from '../../../functions/reads/lists/view-deps.ts';
import { getView } from '../../../functions/reads/lists/views.ts';
import { permissions } from '../../../functions/shared/access/permissions.ts';
import { dueLists } from '../../../functions/shared/deadlines/due-lists.ts';
import type { HttpRequest, HttpResponse } from '../../../functions/shared/http/http-message.ts';
import { createReadModel } from '../../../functions/shared/read-model/read-model.ts';
import { readModelTable } from '../../../functions/shared/read-model/read-model-table.ts';
import { roleHoldersAt } from '../../../functions/shared/read-model/role-holders.ts';
import type { Engine } from '../engine.ts';
import { quantile } from '../harness/arithmetic.ts';
import { sealer } from '../trust/commits.ts';
import { fillDues } from '../trust/dues.ts';
import { fillSchool, type School } from '../trust/fill.ts';

/** One question to the read models. */
export interface Listed {
  readonly kind: 'list' | 'trust' | 'recipients';
  readonly what: string;
  readonly readUnits: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Items of the answer, or people found. */
  readonly items: number;
  /** Bytes of the answer. */
  readonly bytes: number;
}

/**
 * Lists of a large school and of a trust with many small ones, whose rows are made by the projections from
 * generated commits.
 */
export interface ListSizes {
  readonly large: number;
  readonly small: number;
  readonly schools: number;
  readonly rounds: number;
}

const NOW = '2027-03-04T10:00:00.000Z';
const LARGE = 'oakfield';

/** Counts requests and the units that the engine says each has cost. */
const costed = (client: DynamoDBClient) => {
  const cost = { requests: 0, readUnits: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { ConsumedCapacity } = result.output as {
        readonly ConsumedCapacity?: Capacity | readonly Capacity[];
      };
      cost.requests += 1;
      cost.readUnits += [ConsumedCapacity ?? []]
        .flat()
        .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      return result;
    },
    { step: 'initialize', name: 'cost' },
  );
  return cost;
};
interface Capacity {
  readonly CapacityUnits?: number;
}

const createTable = async (engine: Engine, TableName: string): Promise<string> => {
  const key = { pk: 'HASH', sk: 'RANGE' } as const;
  await engine.plain.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: Object.entries(key).map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
      AttributeDefinitions: Object.keys(key).map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    }),
  );
  return TableName;
};

const nobodyAsks = async (): Promise<never> => {
  throw new Error('nobody asks for the past here');
};

const depsOf = (client: DynamoDBClient, tableName: string): ViewDeps => ({
  verifyToken: async () => ({ issuer: 'i', subject: 's' }),
  isRegistered: async () => true,
  callerIn: async (tenant) => ({
    person: 'p-00000',
    roles: ['headteacher', 'it-support', 'auditor'],
    children: [],
    tenant,
  }),
  permissions,
  sealer,
  clock: () => new Date(NOW),
  recordRead: async () => undefined,
  log: { load: nobodyAsks },
  readModel: createReadModel({ client, tableName }),
  dueLists: (school, groups) => dueLists({ client, tableName }, school, groups),
  views,
  projections,
  covering: nobodyAsks,
  replay: { after: nobodyAsks as never },
  catalogue: { upcast: (_, event) => event, dayOf: () => null },
});

const requestOf = (
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
): HttpRequest => ({
  ...{ route: '', path: '/', headers: {}, body: '', correlationId: '' },
  params,
  query,
});

const DUE = 'due';

/** Filters, by model; the first one is the list as it opens. */
const questions: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'outstanding-agreements': [
    {},
    { status: 'outstanding' },
    { status: 'superseded' },
    { status: 'signed', audience: 'parent' },
  ],
  'devices-on-loan': [{}, { due: 'overdue' }, { due: 'due-or-overdue' }],
  'incident-log': [{}, { status: 'open' }, { unlogged: 'true' }, { status: 'closed', unlogged: 'form' }],
  'access-register': [{}, { inForce: 'true' }, { inForce: 'false' }, { kind: 'wifi' }, { person: 'p-00007' }],
  'role-holders': [{}, { role: 'staff' }, { role: 'parent' }],
  [DUE]: [
    {},
    { mine: 'true' },
    { overdue: 'true' },
    { deadline: 'signature' },
    { person: 'f-05002' },
    { from: '2027-03-01', before: '2027-04-01' },
  ],
};

type Say = (text: string) => void;

const schoolsOf = ({ large, small, schools }: ListSizes): readonly School[] => [
  { id: LARGE, people: large },
  ...Array.from({ length: schools }, (_, at) => ({ id: `school-${at}`, people: small })),
];

/** Asks every question of some lists, of the large school and of the trust. */
const measureViews = async (
  deps: ViewDeps,
  models: readonly string[],
  measure: (kind: Listed['kind'], what: string, ask: () => Promise<Answered>) => Promise<void>,
): Promise<void> => {
  for (const { model, sensitive } of views.filter((view) => models.includes(view.model))) {
    for (const query of questions[model] ?? []) {
      const name = [model, ...Object.entries(query).map(([filter, value]) => `${filter}=${value}`)].join(' ');
      await measure('list', name, async () =>
        answered(await getView(deps)(requestOf({ schoolId: LARGE, model }, query))),
      );
      if (sensitive) continue;
      await measure('trust', name, async () =>
        answered(await getTrustView(deps)(requestOf({ model }, query))),
      );
      const middle = await middleOf(deps, model, query);
      if (middle === null) continue;
      const next = requestOf({ model }, { ...query, cursor: middle });
      await measure('trust', `${name}, a page further on`, async () =>
        answered(await getTrustView(deps)(next)),
      );
    }
  }
};

const measuring = (engine: Engine, tableName: string, { rounds }: ListSizes) => {
  const { client } = engine.client();
  const cost = costed(client);
  const measured: Listed[] = [];
  const measure = async (kind: Listed['kind'], what: string, ask: () => Promise<Answered>) => {
    measured.push({ kind, what, ...(await measureOne(cost, rounds, ask)) });
  };
  return { deps: depsOf(client, tableName), measured, measure };
};

export const measureLists = async (
  engine: Engine,
  sizes: ListSizes,
  say: Say,
): Promise<readonly Listed[]> => {
  const tableName = await createTable(engine, 'rows');
  for (const school of schoolsOf(sizes)) {
    say(`rows of ${school.id}`);
    await fillSchool(readModelTable(engine.plain, tableName), school);
  }
  const { deps, measured, measure } = measuring(engine, tableName, sizes);
  const models = Object.keys(questions).filter((model) => model !== DUE);
  await measureViews(deps, models, measure);
  for (const roles of [['dsl'], ['headteacher', 'dsl', 'deputy-dsl', 'it-support']]) {
    await measure('recipients', roles.join(', '), () => recipientsOf(deps, roles));
  }
  return measured;
};

/**
 * What is due in a large school and in a trust: a due date for each person, in the groups that lists find it
 * in.
 */
export const measureDue = async (engine: Engine, sizes: ListSizes, say: Say): Promise<readonly Listed[]> => {
  const tableName = await createTable(engine, 'dues');
  for (const school of schoolsOf(sizes)) {
    say(`due dates of ${school.id}`);
    // The trust's list finds its schools by their rows; nobody's else are asked for.
    await fillSchool(readModelTable(engine.plain, tableName), { ...school, people: 0 });
    await fillDues(engine.plain, tableName, school);
  }
  const { deps, measured, measure } = measuring(engine, tableName, sizes);
  await measureViews(deps, [DUE], measure);
  return measured;
};

interface Answered {
  readonly items: number;
  readonly bytes: number;
  readonly next?: string | null;
}

const answered = ({ statusCode, body }: HttpResponse): Answered => {
  if (statusCode !== 200) throw new Error(`a list answered ${statusCode}`);
  const { items, next } = JSON.parse(body);
  return { items: items.length, bytes: Buffer.byteLength(body), next };
};

/** Some pages on, where the large school is behind. */
const middleOf = async (
  deps: ViewDeps,
  model: string,
  query: Readonly<Record<string, string>>,
): Promise<string | null> => {
  let cursor: string | null | undefined;
  for (let page = 0; page < 4; page += 1) {
    const page = await getTrustView(deps)(
      requestOf({ model }, { ...query, limit: '500', ...(cursor ? { cursor } : {}) }),
    );
    cursor = answered(page).next;
    if (cursor === null || cursor === undefined) return null;
  }
  return cursor ?? null;
};

const recipientsOf = async ({ readModel }: ViewDeps, roles: readonly string[]): Promise<Answered> => {
  const holders = roleHoldersAt(readModel, LARGE);
  const found = new Set<string>();
  for (const people of (await holders.of(roles, NOW.slice(0, 10))).values())
    for (const person of people) found.add(person);
  return { items: found.size, bytes: 0 };
};

const measureOne = async (
  cost: { requests: number; readUnits: number },
  rounds: number,
  ask: () => Promise<Answered>,
) => {
  await ask();
  const before = { ...cost };
  const { items, bytes } = await ask();
  const [requests, readUnits] = [cost.requests - before.requests, cost.readUnits - before.readUnits];
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await ask();
    took.push(performance.now() - start);
  }
  return { items, bytes, requests, readUnits, p50: quantile(took, 0.5), p95: quantile(took, 0.95) };
};
