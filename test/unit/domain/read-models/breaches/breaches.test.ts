import { describe, expect, it } from 'vitest';
import { listsInMemory } from '../../../../../domain/kernel/lists-in-memory.ts';
import { breachesProjection } from '../../../../../domain/read-models/breaches/projection.ts';
import { breachesView } from '../../../../../domain/read-models/breaches/view.ts';
import { readerWith } from '../../../../support/breach-readers.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  byStaff,
  correct,
  determined,
  disclosed,
  language,
  lifted,
  sanctioned,
  term,
  used,
} from '../../streams/breaches/histories.ts';

const as = (type: string, changes: Parameters<typeof used>[0] = {}) => ({ ...used(changes), type });
const { type: _, ...correction } = correct({ where: 'lesson' });
const sources = rowsOf(breachesProjection, {
  'breaches/b-1': [used({ cites: language, on: '2026-10-01' }), sanctioned()],
  'breaches/b-2': [
    as('AgreementBreachRecorded', { person: 'p-201', capacity: 'parent', cites: term('parent', 8) }),
  ],
  'breaches/b-3': [used({ on: '2026-10-05' }), { type: 'BreachCorrected', data: correction }],
  'breaches/b-4': [as('PhotographyBreachRecorded', { ...byStaff, cites: { policy: 1, rule: 'own-camera' } })],
  'breaches/b-5': [
    as('StaffDeviceBreachRecorded', { ...byStaff, isHead: true, person: 'p-100', rule: 'phone-heard' }),
  ],
  'breaches/b-6': [used({ on: '2026-10-02' }), determined(false)],
  'breaches/b-7': [
    {
      type: 'UnauthorisedAccessAttempted',
      data: { person: 'p-1', on: '2026-10-06', place: 'file', asked: null },
    },
  ],
});
const seenBy = (reader: ReturnType<typeof readerWith>, query = {}) =>
  listOf(breachesProjection, breachesView, sources, { today: '2026-10-07', query, reader });
const keysSeenBy = (...roles: string[]) => seenBy(readerWith('p-9', ...roles)).items.map(({ key }) => key);

describe('the list of breaches', () => {
  it('AGR-18 PUB-05 PUB-03 flags each, newest first, for who may read it', () => {
    expect(keysSeenBy('headteacher')).toEqual(['b-2', 'b-4', 'b-3', 'b-6', 'b-1']);
    expect(keysSeenBy('dsl')).toEqual(['b-2', 'b-3', 'b-6', 'b-1']);
    expect(keysSeenBy('auditor')).toEqual(['b-2', 'b-3', 'b-6', 'b-1']);
    expect(keysSeenBy('chair-of-governors')).toEqual(['b-5']);
    expect(keysSeenBy('trust-admin')).toEqual(['b-5']);
  });
  it('AGR-18 shows nobody what they did, and nothing where nobody asks', () => {
    expect(seenBy(readerWith('p-201', 'dsl')).items.map(({ key }) => key)).not.toContain('b-2');
    expect(listOf(breachesProjection, breachesView, sources, { today: '2026-10-07' })).toEqual({
      summary: { breaches: 0, awaitingDetermination: 0, excused: 0, noBreach: 0 },
      items: [],
    });
  });
  it('UNA-01 shows what is cited, what waits for the headteacher, and what stands of consequences', () => {
    const head = readerWith('p-9', 'headteacher');
    const { items, summary } = seenBy(head);
    expect(items.find(({ key }) => key === 'b-1')).toEqual({
      key: 'b-1',
      breach: 'b-1',
      on: '2026-10-01',
      kind: 'unacceptable-use',
      person: 'u-301',
      capacity: 'pupil',
      where: 'on-site',
      rule: null,
      cites: 'unacceptable-use.language',
      standing: 'breach',
      excuse: null,
      device: null,
      incident: null,
      consequences: ['behaviour-procedure'],
    });
    expect(summary).toEqual({ breaches: 3, awaitingDetermination: 1, excused: 0, noBreach: 1 });
    expect(items.find(({ key }) => key === 'b-3')).toMatchObject({ where: 'lesson' });
  });
  it('UNA-01 lists the breaches of an entry, of a person, of a kind, and of a standing', () => {
    const head = readerWith('p-9', 'headteacher');
    const keys = (query: object) => seenBy(head, query).items.map(({ key }) => key);
    expect(keys({ cites: 'unacceptable-use.language' })).toEqual(['b-1']);
    expect(keys({ cites: 'parent.8' })).toEqual(['b-2']);
    expect(keys({ cites: 'policy.own-camera' })).toEqual(['b-4']);
    expect(keys({ person: 'u-301' })).toEqual(['b-3', 'b-6', 'b-1']);
    expect(keys({ person: 'u-301', cites: 'unacceptable-use.language' })).toEqual(['b-1']);
    expect(keys({ kind: 'photography' })).toEqual(['b-4']);
    expect(keys({ standing: 'awaits-determination' })).toEqual(['b-3']);
    expect(keys({ standing: 'no-breach' })).toEqual(['b-6']);
  });
  it('ACC-06 NET-02 NET-06 NET-10 EML-09 MON-05 MOB-03 PUB-04 flags every kind by its name', () => {
    const kinds = {
      AgreementBreachRecorded: 'agreement',
      WifiPasswordDisclosureReported: 'wifi-password',
      UnencryptedMediaFound: 'media',
      EmailUseBreachRecorded: 'mail',
      FilterBypassDetected: 'filter-bypass',
      PupilMobileBreachRecorded: 'pupil-phone',
      UnofficialPublicationRecorded: 'publication',
    };
    for (const [type, kind] of Object.entries({ ...kinds, PasswordDisclosureReported: 'password' })) {
      const event = type === 'PasswordDisclosureReported' ? disclosed({ capacity: 'parent' }) : as(type);
      const made = listsInMemory(breachesProjection, rowsOf(breachesProjection, { 'breaches/b-1': [event] }));
      expect(made.rows[0]?.row).toMatchObject({ kind });
    }
  });
  it('UNA-04 shows no consequence that was lifted, nor a person where nobody knows who it was', () => {
    const found = rowsOf(breachesProjection, {
      'breaches/b-1': [used({ person: null, capacity: null, cites: { determination: 'b-9' } })],
      'breaches/b-2': [used({ cites: language }), sanctioned(), lifted(2)],
    });
    const reader = readerWith('p-9', 'dsl');
    const { items } = listOf(breachesProjection, breachesView, found, { today: '2026-10-07', reader });
    expect(items).toMatchObject([
      { key: 'b-1', person: null, cites: 'determination.b-9' },
      { key: 'b-2', consequences: [] },
    ]);
  });
});
