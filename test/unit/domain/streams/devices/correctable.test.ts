import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { allocatedTo, at, infant, lentTo, registered, returned, safeguarded, signedBy } from './histories.ts';
import { approved, damaged, disposed, encrypted, inClass } from './upkeep-histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const takenOver = { source: 'it-register', by: 'p-500' };
const given2025 = {
  ...allocatedTo('p-401'),
  occurredAt: '2025-09-03T00:00:00.000Z',
  data: { ...allocatedTo('p-401').data, allocatedOn: '2025-09-03', takenOver },
};
const since2025 = { ...registered, occurredAt: '2025-09-01T08:00:00.000Z' };
const lent = [registered, safeguarded, lentTo('p-201')];

/** Each event by its number, with another value of every field that it says. */
const cases: Readonly<Record<string, readonly [history: History, corrects: number, fields: object]>> = {
  'the registration': [lent, 1, { label: 'trolley-2', intendedFor: 'staff', supportsUpdates: true }],
  'the protections': [lent, 2, { safeguards: ['web-filter'] }],
  'a loan': [lent, 3, { purpose: 'closure', returnDue: '2026-12-18' }],
  'a return': [[...lent, returned], 4, { condition: 'damaged' }],
  'an allocation': [[registered, allocatedTo('p-401')], 2, { person: 'p-402' }],
  'an allocation that was taken over': [
    [since2025, given2025],
    2,
    { person: 'p-402', allocatedOn: '2025-09-04' },
  ],
  'a device of a class': [[registered, inClass()], 2, { class: 'y2-elm' }],
  'that it is encrypted': [[registered, encrypted()], 2, { isEncrypted: false }],
  damage: [[registered, damaged(true)], 2, { isIntentional: false }],
  'how it left': [[registered, approved, disposed(2)], 3, { how: 'sold', isWiped: false }],
};
const everyField = Object.assign({}, ...Object.values(cases).map(([, , fields]) => fields), {
  lentOn: '2025-11-03',
});
const correct = (corrects: number, changes: object, texts: object = {}) => ({
  type: 'CorrectDevice' as const,
  corrects,
  changes,
  ...texts,
  reason: 'A slip.',
});
const corrected = (corrects: number, changes: object, texts: object = {}) => {
  const { type: _, ...data } = correct(corrects, changes, texts);
  return { type: 'DeviceCorrected' as const, data };
};

describe.each(Object.entries(cases))('a correction of %s', (_, [history, corrects, fields]) => {
  it('DEV-01 names each field that the event says', () => {
    for (const [field, value] of Object.entries(fields))
      given(devicesStream, history)
        .when(correct(corrects, { [field]: value }), at(infant))
        .thenEvents(corrected(corrects, { [field]: value }) as never);
  });
  it('DEV-01 names no field of another event, and no event that is not on record', () => {
    for (const [field, value] of Object.entries(everyField)) {
      if (field in fields) continue;
      const { state } = given(devicesStream, history);
      const command = correct(corrects, { [field]: value }) as never;
      expect(devicesStream.decider.decide(command, state, at(infant)).ok, field).toBe(false);
    }
    given(devicesStream, history)
      .when(correct(99, {}), at(infant))
      .thenRejected('CorrectionNotPossible', 'DEV-01');
  });
});

describe('what a correction leaves', () => {
  it('DEV-11 is any other damage, DEV-03 any other signature', () => {
    const { state } = given(devicesStream, [
      registered,
      damaged(true),
      damaged(null),
      signedBy('p-401'),
      signedBy('p-402'),
      corrected(2, { isIntentional: false }, { description: 'A scratch.' }),
      corrected(4, {}, { signedName: 'Tamsin Lowe' }),
    ]);
    expect(state).toMatchObject({
      upkeep: {
        damages: [
          { isIntentional: false, description: 'A scratch.' },
          { isIntentional: null, description: 'The screen is cracked.' },
        ],
      },
      signatures: [{ signedName: 'Tamsin Lowe' }, { signedName: 'Tamsin Lowry' }],
    });
  });
  it('DEV-03 DEV-02 is decided by the rule of what was taken over: on a day before the school’s book', () => {
    given(devicesStream, [since2025, given2025])
      .when(correct(2, { allocatedOn: '2026-09-02' }), at(infant))
      .thenRejected('NotFromBefore');
  });
});
