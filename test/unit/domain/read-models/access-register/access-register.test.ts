import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRegisterProjection } from '../../../../../domain/read-models/access-register/projection.ts';
import { accessRegisterView } from '../../../../../domain/read-models/access-register/view.ts';
import { forAll } from '../../../../support/for-all.ts';
import { listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';
import {
  accountClosedOf,
  authorised,
  ended,
  endedOf,
  granted,
  issued,
  revoked,
  revokedOf,
  right,
  wifiRefused,
} from '../../streams/access/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];

const recordedAt = '2026-09-03T08:30:00.000Z';
const view = (
  histories: Readonly<Record<string, History>>,
  today = '2026-10-14',
  query: Readonly<Record<string, string>> = {},
) =>
  listOf(accessRegisterProjection, accessRegisterView, rowsOf(accessRegisterProjection, histories), {
    today,
    query,
  });
const inForce = (history: History, today?: string) =>
  view({ 'access/v-9': history }, today, { inForce: 'true' }).items;
const corrected = (changes: object, corrects = 1) => ({
  type: 'AccessCorrected',
  data: { corrects, changes, reason: 'sealed' },
});

const onAgreement = { person: 'p-101', agreement: 'p-101.staff', signature: 1 };
const lapsed = (given: readonly number[]) => ({
  type: 'AccessAgreementLapsed',
  data: { ...onAgreement, given, cause: 'withdrawn' },
});
const renewed = (given: readonly number[]) => ({
  type: 'AccessAgreementRenewed',
  data: { ...onAgreement, given },
});
const isLapsed = (item: Readonly<Record<string, unknown>>, today: string): boolean =>
  item['status'] === 'given' &&
  item['lapsed'] !== null &&
  (item['from'] === null || item['until'] === null || String(item['from']) <= String(item['until'])) &&
  (item['until'] === null || today <= String(item['until']));

describe('the access register', () => {
  it('S17 NET-01 shows the wifi as in force on the day of the visit, and no longer on the next', () => {
    expect(inForce([authorised()], '2026-10-13')).toEqual([]);
    expect(inForce([authorised()], '2026-10-14')).toEqual([
      {
        key: 'v-9#wifi-1',
        entry: 'wifi-1',
        stream: 'v-9',
        person: 'v-9',
        kind: 'wifi',
        what: 'wifi',
        from: '2026-10-14',
        until: '2026-10-14',
        status: 'given',
        agreement: 'v-9.visitor',
        lapsed: null,
        givenAt: recordedAt,
        endedAt: null,
        givenBy: 1,
        detail: authorised().data.purpose,
        isInForce: true,
      },
    ]);
    expect(inForce([authorised()], '2026-10-15')).toEqual([]);
  });
  it('NET-01 shows what was ended or refused as not in force', () => {
    expect(view({ 'access/v-9': [authorised(), ended] }).items).toMatchObject([
      { status: 'ended', endedAt: recordedAt, isInForce: false },
    ]);
    expect(view({ 'access/v-9': [wifiRefused, ended] }).items).toMatchObject([
      { status: 'refused', isInForce: false },
    ]);
    expect(view({ 'access/v-9': [authorised(), wifiRefused] }).items).toMatchObject([
      { entry: 'wifi-1', status: 'given' },
      { entry: 'wifi-2', status: 'refused' },
    ]);
  });
  it('NET-01 shows the corrected dates of the authorisation at hand', () => {
    expect(inForce([authorised(), corrected({ until: '2026-10-15' })], '2026-10-15')).toHaveLength(1);
    expect(inForce([authorised(), corrected({ from: '2026-10-13' })], '2026-10-13')).toHaveLength(1);
    expect(inForce([authorised(), corrected({ until: '2026-10-15' }, 2)], '2026-10-15')).toEqual([]);
    expect(view({ 'access/p-101': [issued, corrected({ until: '2026-10-15' }, 2)] }).items).toMatchObject([
      { until: null },
    ]);
  });
  it('NET-01 shows both periods of two authorisations, each under its own number', () => {
    const later = authorised({ from: '2026-10-21', until: '2026-10-21' });
    const both = [authorised(), later];
    expect(inForce(both, '2026-10-14')).toMatchObject([{ entry: 'wifi-1' }]);
    expect(inForce(both, '2026-10-21')).toMatchObject([{ entry: 'wifi-2' }]);
    expect(view({ 'access/v-9': [...both, ended] }).items).toMatchObject([
      { entry: 'wifi-1', status: 'ended' },
      { entry: 'wifi-2', status: 'given' },
    ]);
  });
  it('ACC-01 AGR-12 lists what rests on a signature that carries it no more, until one does again', () => {
    const histories = { 'access/p-101': [granted, issued, lapsed([1])], 'access/p-102': [granted] };
    const only = (of: Readonly<Record<string, History>>) => view(of, undefined, { lapsed: 'true' });
    expect(only(histories).items).toMatchObject([{ what: 'system:pupil-records', lapsed: 'withdrawn' }]);
    expect(only(histories).summary).toMatchObject({ lapsed: 1 });
    const after = { ...histories, 'access/p-101': [...histories['access/p-101'], renewed([1])] };
    expect(only(after).items).toEqual([]);
  });
  it('ACC-01 shows a right under the name that it should have had', () => {
    const items = view({
      'access/p-101': [granted, corrected({ right: { kind: 'file', name: 'rota' } })],
    }).items;
    expect(items).toMatchObject([{ key: 'p-101#file:rota', what: 'file:rota', givenBy: 1 }]);
  });
  it('ACC-01 ACC-02 shows rights and accounts, the log-in name sealed', () => {
    expect(view({ 'access/p-101': [granted, issued] }).items).toMatchObject([
      { key: 'p-101#account', kind: 'account', detail: 'a.shah', isInForce: true },
      {
        key: 'p-101#system:pupil-records',
        kind: 'right',
        detail: null,
        agreement: 'p-101.staff',
        isInForce: true,
      },
    ]);
    expect(view({ 'access/p-101': [granted, issued, revoked, accountClosedOf(2)] }).summary).toEqual({
      rights: 0,
      accounts: 0,
      wifi: 0,
      lapsed: 0,
    });
  });
  it('ACC-01 shows a right that was granted again as in force', () => {
    expect(view({ 'access/p-101': [granted, revoked, granted] }).items).toMatchObject([
      { status: 'given', endedAt: null, givenBy: 3 },
    ]);
  });
  it('ACC-01 narrows to a person, to a kind, and to what is in force', () => {
    const histories = { 'access/p-101': [granted, issued], 'access/p-102': [granted, revoked] };
    const keysOf = (query: Readonly<Record<string, string>>) =>
      view(histories, undefined, query).items.map(({ key }) => key);
    expect(keysOf({})).toHaveLength(3);
    expect(keysOf({ person: 'p-102' })).toEqual(['p-102#system:pupil-records']);
    expect(keysOf({ kind: 'account' })).toEqual(['p-101#account']);
    expect(keysOf({ inForce: 'true', kind: 'right' })).toEqual(['p-101#system:pupil-records']);
    expect(view(histories, undefined, { kind: 'wifi' }).summary).toEqual({
      rights: 1,
      accounts: 1,
      wifi: 0,
      lapsed: 0,
    });
  });
  it('ACC-01 keeps no row of what it does not know, and is empty without rows', () => {
    expect(rowOf(accessRegisterProjection, 'access', 'p-1', [{ type: 'Odd', data: {} }])).toBeNull();
    expect(view({}).items).toEqual([]);
    const odd = { stream: 'access', id: 'p-1', commit: 1, row: {} };
    expect(
      listOf(accessRegisterProjection, accessRegisterView, [odd], { today: '2026-10-14' }).items,
    ).toEqual([]);
  });
});

describe('any history of grants and revocations', () => {
  const step = fc.record({
    person: fc.constantFrom('p-1', 'p-2'),
    name: fc.constantFrom('records', 'timetable', 'library'),
    type: fc.constantFrom('AccessGranted', 'AccessRevoked'),
  });
  it('ACC-01 shows exactly the rights that a plain count finds', () => {
    forAll(fc.array(step, { maxLength: 40 }), (steps) => {
      const held = new Set<string>();
      const grants = new Map<string, number>();
      const histories: Record<string, { type: string; data: object }[]> = {};
      for (const { person, name, type } of steps) {
        const [id, key] = [`access/${person}`, `${person}#system:${name}`];
        const history = histories[id] ?? [];
        const data = { ...granted.data, person, right: { ...right, name }, grant: grants.get(key) };
        histories[id] = [...history, { type, data }];
        if (type === 'AccessRevoked') held.delete(key);
        else {
          held.add(key);
          grants.set(key, history.length + 1);
        }
      }
      const { items, summary } = view(histories, undefined, { inForce: 'true' });
      expect(items.map(({ key }) => key)).toEqual([...held].toSorted());
      expect(summary['rights']).toBe(held.size);
    });
  });
});

describe('any day of any entries', () => {
  const day = fc.constantFrom('2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16');
  const event = fc.oneof(
    fc.tuple(day, day).map(([from, until]) => ({
      type: 'WifiAccessAuthorised',
      data: { ...authorised().data, from, until },
    })),
    fc.tuple(fc.integer({ min: 1, max: 6 }), day).map(([corrects, until]) => corrected({ until }, corrects)),
    fc.constantFrom<{ type: string; data: object }>(
      wifiRefused,
      ended,
      granted,
      revoked,
      issued,
      accountClosedOf(2),
      endedOf(2),
      revokedOf(3),
      lapsed([1, 2, 3]),
      renewed([1, 3]),
    ),
  );
  const histories = fc.dictionary(
    fc.constantFrom('access/v-9', 'access/v-9.x', 'access/p-101'),
    fc.array(event, { maxLength: 6 }),
  );
  const filters = fc.record(
    {
      inForce: fc.constantFrom('true', 'false'),
      person: fc.constantFrom('v-9', 'v-9.x', 'p-101', 'p-1'),
      kind: fc.constantFrom('wifi', 'account', 'right'),
      lapsed: fc.constant('true'),
    },
    { requiredKeys: [] },
  );
  it('ACC-01 NET-01 show under any filters what the whole list shows of them, and count what is in force', () => {
    forAll(fc.tuple(histories, day, filters), ([of, today, query]) => {
      const { items, summary } = view(of, today);
      const wanted = items.filter(
        (item) =>
          (query.inForce === undefined || query.inForce === String(item['isInForce'])) &&
          (query.person === undefined || query.person === item['person']) &&
          (query.kind === undefined || query.kind === item['kind']) &&
          (query.lapsed === undefined || isLapsed(item, today)),
      );
      const byKey = (list: typeof items) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
      expect(byKey(view(of, today, query).items)).toEqual(byKey(wanted));
      const count = (kind: string) =>
        items.filter((item) => item['isInForce'] === true && item['kind'] === kind).length;
      expect(summary).toEqual({
        rights: count('right'),
        accounts: count('account'),
        wifi: count('wifi'),
        lapsed: items.filter((item) => isLapsed(item, today)).length,
      });
    });
  });
});

describe('the row of a record', () => {
  const grant = (name: string) => ({ ...granted, data: { ...granted.data, right: { ...right, name } } });
  const revoke = (name: string, grantedBy: number) => ({
    ...revoked,
    data: { ...revoked.data, right: { ...right, name }, grant: grantedBy },
  });
  it('ACC-01 holds 200 entries, of which the oldest that is over makes way first', () => {
    const many = Array.from({ length: 200 }, (_, index) => grant(`r-${String(index).padStart(3, '0')}`));
    const names = (history: History) => view({ 'access/p-101': history }).items.map(({ what }) => what);
    expect(names([...many, revoke('r-007', 8), grant('r-200')])).not.toContain('system:r-007');
    expect(names([...many, revoke('r-007', 8), grant('r-200')])).toHaveLength(200);
    expect(names([...many, grant('r-200')])).not.toContain('system:r-000');
  });
});
