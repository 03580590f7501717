import { describe, expect, it } from 'vitest';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  corrected,
  decided,
  deleted,
  found,
  justified,
  nobody,
  personOf,
  primary,
  type pupil,
  retained,
  searched,
} from './histories.ts';

const history = [justified(), searched(), found(), decided('retain'), retained];
const correct = (corrects: number, changes: object, texts: object = {}) => ({
  type: 'CorrectSearch' as const,
  corrects,
  changes,
  ...texts,
  reason: 'A slip.',
});
const told = { type: 'ParentInformed', data: { parent: 'p-451', how: 'phone' } };
const dsl = ['p-410', 'staff', 'dsl'] as const;

describe('correcting a search', () => {
  it('SRC-01 puts right what an event says, and only that', () => {
    const cases: readonly (readonly [number, object, object?])[] = [
      [1, { device: 'watch' }],
      [2, { present: ['p-410'] }],
      [2, {}, { place: 'The hall' }],
      [3, { kind: 'bullying' }, { description: 'A post.' }],
      [5, { keptIn: 'cabinet' }],
      [6, { how: 'letter' }],
    ];
    for (const [number, changes, texts] of cases)
      given(searchesStream, [...history, told])
        .when(correct(number, changes, texts), at(primary, dsl))
        .thenEvents(corrected(number, changes, texts) as never);
  });
  it('SRC-01 puts right whose device it was, of those who were pupils that day', () => {
    const context = (fact: typeof pupil) => at(primary, dsl, { pupil: fact });
    given(searchesStream, history)
      .when(correct(1, { pupil: 'u-351' }), context(personOf('pupil', 'pupil')))
      .thenEvents(corrected(1, { pupil: 'u-351' }));
    given(searchesStream, history)
      .when(correct(1, { pupil: 'u-351' }), context(nobody))
      .thenRejected('PupilRequired', 'SRC-01');
  });
  it('SRC-01 does nothing where nothing is different', () => {
    given(searchesStream, history)
      .when(correct(1, { device: 'phone' }), at(primary, dsl))
      .thenNothing();
    given(searchesStream, history).when(correct(1, {}), at(primary, dsl)).thenNothing();
  });
  it('SRC-01 refuses to change reasons, decisions and deletions, and what an event does not say', () => {
    const cases: readonly (readonly [number, object])[] = [
      [4, {}],
      [1, { kind: 'other' }],
      [9, { kind: 'other' }],
    ];
    for (const [number, changes] of cases)
      given(searchesStream, history)
        .when(correct(number, changes), at(primary, dsl))
        .thenRejected('CorrectionNotPossible', 'SRC-01');
    given(searchesStream, [justified(), searched(), found(), decided('delete'), deleted()])
      .when(correct(5, {}), at(primary, dsl))
      .thenRejected('CorrectionNotPossible', 'SRC-01');
  });
  it('SRC-01 refuses by the rule of the original', () => {
    given(searchesStream, history)
      .when(correct(2, { by: 'p-422' }), at(primary, dsl, { searcher: personOf('volunteer', 'volunteer') }))
      .thenRejected('StaffRequired', 'SRC-01');
    given(searchesStream, [...history, told])
      .when(correct(6, { parent: 'p-452' }), at(primary, dsl))
      .thenRejected('ParentNotOfPupil', 'SRC-01');
    given(searchesStream, [justified(), searched(), found('intimate-image', true)])
      .when(correct(3, {}, { description: 'A picture.' }), at(primary, dsl))
      .thenRejected('IntimateImageNotDescribed', 'SRC-02');
  });
  it('SRC-03 refuses to others than the lead to say that something is no evidence', () => {
    const evidence = [justified(), searched(), found('violence', true)];
    given(searchesStream, evidence)
      .when(correct(3, { mayBeEvidence: false }), at(primary, ['p-400', 'headteacher']))
      .thenRejected('SafeguardingLeadRequired', 'SRC-03');
    given(searchesStream, evidence)
      .when(correct(3, { mayBeEvidence: false }), at(primary, dsl))
      .thenEvents(corrected(3, { mayBeEvidence: false }));
    given(searchesStream, [justified(), searched(), found('illegal', true)])
      .when(correct(3, { kind: 'other' }), at(primary, ['p-400', 'headteacher']))
      .thenRejected('SafeguardingLeadRequired', 'SRC-03');
  });
  it('SRC-02 shows no words of what is found out to be an intimate image', () => {
    const described = { ...found(), data: { ...found().data, description: 'sealed' } };
    const { state } = given(searchesStream, [
      justified(),
      searched(),
      described,
      corrected(3, { kind: 'intimate-image' }),
    ]);
    expect(state).toMatchObject({
      materials: [{ kind: 'intimate-image', mayBeEvidence: true, description: null }],
    });
  });
});
