import { describe, expect, it } from 'vitest';
import { readersProjection } from '../../../../../domain/read-models/readers/projection.ts';
import { readersView } from '../../../../../domain/read-models/readers/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const today = '2026-10-06';
const row = 'incidents/read/dsl';
const read = (stream: string, id: string) => ({
  type: 'SensitiveRecordRead',
  data: { stream, id, row, shown: [] },
});
const asked = { person: 'p-900', on: today, method: 'GET', stream: 'incidents', id: 'inc-7', part: null };
const sources = rowsOf(readersProjection, {
  'access-journal/r-1': [read('incidents', 'inc-7')],
  'access-journal/r-2': [read('notifications', 'incidents.inc-7.1')],
  'access-journal/r-3': [
    {
      type: 'AuditReplayPerformed',
      data: { stream: 'dossiers', id: 'inc-7', row, asOf: 'then', by: 'recorded' },
    },
  ],
  'access-journal/r-4': [read('incidents', 'inc-8')],
  'access-journal/r-5': [read('views', 'incident-log')],
  'access-journal/r-6': [{ type: 'AccessRefused', data: { ...asked, row: null } }],
  'access-journal/r-7': [
    {
      type: 'CommandRefused',
      data: {
        person: 'p-900',
        stream: 'devices',
        id: 'd-1',
        command: 'lend',
        code: 'NoLoan',
        item: 'DEV-02',
      },
    },
  ],
});
const keysFor = (query: Record<string, string>) =>
  listOf(readersProjection, readersView, sources, { today, query }).items.map(({ key }) => key);

describe('who has looked', () => {
  it('INC-04 GOV-04 lists who read an incident, its dossier, or who was notified of it, and no other', () => {
    expect(keysFor({ incident: 'inc-7' })).toEqual(['r-1', 'r-2', 'r-3']);
    expect(keysFor({ incident: 'inc-7', kind: 'replay' })).toEqual(['r-3']);
    expect(keysFor({ incident: 'inc-9' })).toEqual([]);
    expect(keysFor({ incident: 'inc-7', list: 'incident-log' })).toEqual([]);
  });

  it('GOV-04 lists who saw a list, and what somebody has looked at', () => {
    expect(keysFor({ list: 'incident-log' })).toEqual(['r-5']);
    expect(keysFor({ person: 'p-900' })).toHaveLength(7);
    expect(keysFor({ person: '_trust/p-900' })).toEqual([]);
    expect(keysFor({ person: 'p-900', list: 'incident-log' })).toEqual(['r-5']);
  });

  it('ACC-11 lists what was not granted apart from what rules refused, and neither as a look at the record', () => {
    expect(keysFor({ kind: 'not-granted' })).toEqual(['r-6']);
    expect(keysFor({ kind: 'rule' })).toEqual(['r-7']);
    const { items } = listOf(readersProjection, readersView, sources, { today, query: { kind: 'rule' } });
    expect(items).toEqual([
      {
        key: 'r-7',
        at: '2026-09-03T08:30:00.000Z',
        person: 'p-900',
        kind: 'rule',
        stream: 'devices',
        id: 'd-1',
        row: null,
        code: 'NoLoan',
        asOf: null,
      },
    ]);
  });
});
