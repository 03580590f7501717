import { beforeAll, describe, expect, it } from 'vitest';
import { begun, type Line } from '../../../functions/shared/delivery/progress.ts';
import {
  createProgressStore,
  type ProgressStore,
} from '../../../functions/shared/delivery/progress-store.ts';
import { createRetries, type Retries } from '../../../functions/shared/delivery/retries.ts';
import { createSetAside, type SetAsideStore } from '../../../functions/shared/delivery/set-aside.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';

let store: ProgressStore;
let retries: Retries;
let setAside: SetAsideStore;
beforeAll(async () => {
  const client = testClient();
  const { deliveries: tableName } = await createTables('progress', client);
  store = createProgressStore({ client, tableName });
  retries = createRetries({ client, tableName });
  setAside = createSetAside({ client, tableName });
});

const lineOf = (id: string): Line => ({ school: 'larkfield-infant', tenant: '_trust', id });
const at = (minute: number): string => `2026-10-06T09:${String(minute).padStart(2, '0')}:00.000Z`;
const lease = (holder: string, minute: number) => ({ holder, now: at(minute), until: at(minute + 1) });

describe('how far deliveries have come, in the table', () => {
  it('DPR-01 begins once, and notes what is wanted of what has begun', async () => {
    const line = lineOf('begins');
    expect(await store.get(line)).toBeNull();
    expect(await store.want(line, 9)).toBe(false);
    expect(await store.take(line, lease('a', 0))).toBeNull();
    await store.begin(line, 7);
    await store.begin(line, 3);
    expect(await store.get(line)).toEqual(begun(7));
    expect(await store.want(line, 9)).toBe(true);
    expect(await store.want(line, 8)).toBe(true);
  });

  it('DPR-01 is held by one at a time, until the lease is over', async () => {
    const line = lineOf('held');
    await store.begin(line, 0);
    expect(await store.take(line, lease('a', 0))).toEqual(begun(0));
    expect(await store.take(line, lease('b', 1))).toBeNull();
    expect(await store.take(line, lease('b', 2))).toEqual(begun(0));
    const progress = { ...begun(0), after: 4 };
    expect(await store.keep(line, lease('a', 2), progress)).toBe(false);
    expect(await store.giveBack(line, lease('a', 2), progress)).toBe(false);
    expect(await store.keep(line, lease('b', 2), progress)).toBe(true);
    expect(await store.get(line)).toEqual(progress);
  });

  it('DPR-01 is not given back while more is wanted, unless it waits', async () => {
    const line = lineOf('wanted');
    await store.begin(line, 0);
    await store.want(line, 5);
    await store.take(line, lease('a', 0));
    expect(await store.giveBack(line, lease('a', 0), { ...begun(0), after: 4 })).toBe(false);
    expect(await store.take(line, lease('b', 0))).toBeNull();
    const waiting = { ...begun(0), after: 4, failures: 1, nextAt: at(5) };
    expect(await store.giveBack(line, lease('a', 0), waiting)).toBe(true);
    expect(await store.take(line, lease('b', 0))).toEqual(waiting);
    expect(await store.giveBack(line, lease('b', 0), { ...begun(0), after: 5 })).toBe(true);
  });

  it('DPR-01 is tried again in the order of time, each until it was looked at', async () => {
    const [one, other] = [lineOf('one'), lineOf('other')];
    await retries.put(other, at(2));
    await retries.put(one, at(1));
    await retries.put(one, at(9));
    const past = await retries.past(at(2));
    expect(past).toEqual([
      { line: one, at: at(1) },
      { line: other, at: at(2) },
    ]);
    for (const retry of past) await retries.remove(retry);
    expect(await retries.past(at(2))).toEqual([]);
  });

  it('DPR-01 puts aside by line, in the order of the journal', async () => {
    const refused = { refusal: 'refused', status: 422 } as const;
    const one = (position: number) => ({
      ...{ position, eventId: `larkfield-infant/devices/d-1/${position}`, refused, at: at(1) },
    });
    const line = lineOf('aside');
    await setAside.put(line, one(12));
    await setAside.put(line, one(9));
    await setAside.put(lineOf('aside-too'), one(1));
    expect(await setAside.of(line)).toEqual([one(9), one(12)]);
    await setAside.remove(line, one(9));
    expect(await setAside.of(line)).toEqual([one(12)]);
  });
});
