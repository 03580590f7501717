import { describe, expect, it } from 'vitest';
import { sanctionsProjection } from '../../../../../domain/read-models/sanctions/projection.ts';
import { sanctionsView } from '../../../../../domain/read-models/sanctions/view.ts';
import { readerWith } from '../../../../support/breach-readers.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { byStaff, language, lifted, sanctioned, used } from '../../streams/breaches/histories.ts';

const under = { policy: 'behaviour', edition: '2026', section: '7.2' };
const sources = rowsOf(sanctionsProjection, {
  'breaches/b-1': [used({ cites: language, incident: 'i-7' }), sanctioned({ under, on: '2026-10-05' })],
  'breaches/b-2': [used({ cites: language }), sanctioned(), lifted(2)],
  'breaches/b-3': [
    used({ ...byStaff, cites: language }),
    sanctioned({ ...byStaff, consequence: 'staff-discipline', until: '2026-10-06' }),
  ],
  'breaches/b-4': [
    used({ ...byStaff, person: 'p-100', isHead: true, cites: language }),
    sanctioned({ ...byStaff, person: 'p-100', consequence: 'staff-discipline', on: '2026-10-01' }),
  ],
  'breaches/b-5': [
    {
      type: 'UnauthorisedAccessAttempted',
      data: { person: 'p-1', on: '2026-10-06', place: 'file', asked: null },
    },
  ],
});
const seen = (query: object, person: string, ...roles: string[]) =>
  listOf(sanctionsProjection, sanctionsView, sources, {
    today: '2026-10-07',
    query: query as Record<string, string>,
    reader: readerWith(person, ...roles),
  });
const keys = (query: object, ...roles: string[]) => seen(query, 'p-9', ...roles).items.map(({ key }) => key);

describe('the list of sanctions', () => {
  it('UNA-04 shows the headteacher all but those of the head, which the chair and the trust see', () => {
    expect(keys({}, 'headteacher')).toEqual(['b-2/2', 'b-3/2', 'b-1/2']);
    expect([keys({}, 'chair-of-governors'), keys({}, 'trust-admin')]).toEqual([['b-4/2'], ['b-4/2']]);
    expect(seen({}, 'p-101', 'headteacher').items.map(({ key }) => key)).not.toContain('b-3/2');
    expect(listOf(sanctionsProjection, sanctionsView, sources, { today: '2026-10-07' }).items).toEqual([]);
  });
  it('UNA-04 UNA-02 shows what follows, under which policy, until when, and of which incident', () => {
    const { items, summary } = seen({}, 'p-9', 'headteacher');
    expect(items.at(-1)).toEqual({
      key: 'b-1/2',
      breach: 'b-1',
      sanction: 2,
      kind: 'unacceptable-use',
      person: 'u-301',
      capacity: 'pupil',
      consequence: 'behaviour-procedure',
      policy: 'behaviour',
      on: '2026-10-05',
      until: null,
      liftedOn: null,
      incident: 'i-7',
    });
    expect(summary).toEqual({ standing: 1 });
    expect(seen({}, 'p-9', 'chair-of-governors').summary).toEqual({ standing: 1 });
  });
  it('UNA-04 lists those of one person, and those that hold today', () => {
    expect(keys({ person: 'u-301' }, 'headteacher')).toEqual(['b-2/2', 'b-1/2']);
    expect(keys({ standing: 'true' }, 'headteacher')).toEqual(['b-1/2']);
  });
});
