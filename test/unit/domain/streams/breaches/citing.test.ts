import { describe, expect, it } from 'vitest';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  agreement,
  at,
  infant,
  language,
  parent,
  primary,
  pupil,
  record,
  said,
  template,
  term,
  today,
} from './histories.ts';

const fresh = given(breachesStream, []);
const byParent = { person: 'p-201', cites: term('parent', 2) };

describe('what a breach is cited under', () => {
  it('UNA-01 is what was determined of another breach, and never of itself', () => {
    const cites = { determination: 'b-9' };
    fresh.when(record('unacceptable-use', { cites }), at(primary)).thenEvents({
      type: 'UnacceptableUseRecorded',
      data: said({ cites }),
    });
    const none = at(primary, pupil, { determined: { isUnacceptable: false } });
    for (const context of [none, { ...none, facts: { person: pupil } }])
      fresh.when(record('unacceptable-use', { cites }), context).thenRejected('CitedNotDetermined', 'UNA-01');
    fresh
      .when(record('unacceptable-use', { cites: { determination: 'b-1' } }), at(primary))
      .thenRejected('CitedNotDetermined', 'UNA-01');
  });
  it('AGR-18 is a term of an agreement that was signed by then, the day of signing among them', () => {
    const signed = (changes: object) => at(infant, parent, { agreement: { ...agreement, ...changes } });
    const other = { templateVersion: 2 };
    fresh
      .when(record('agreement', byParent), signed({ ...other, signedOn: today }))
      .thenRejected('AgreementNotSigned', 'AGR-18');
    // Signed anew since: of what was signed before, nothing is known any more.
    fresh
      .when(record('agreement', { ...byParent, on: '2026-10-05' }), signed({ ...other, signedOn: today }))
      .thenEvents({
        type: 'AgreementBreachRecorded',
        data: said({ ...byParent, capacity: 'parent', on: '2026-10-05' }),
      });
    fresh
      .when(record('agreement', byParent), signed({ signedOn: null, templateVersion: null }))
      .thenRejected('AgreementNotSigned', 'AGR-18');
    fresh
      .when(record('agreement', byParent), { ...at(infant), facts: { person: parent, template } })
      .thenRejected('AgreementNotSigned', 'AGR-18');
  });
  it('AGR-18 is a version from its first day on, and a term of somebody who is known', () => {
    const on = '2026-09-01';
    const first = at(infant, parent, { agreement: { ...agreement, signedOn: on } });
    fresh.when(record('agreement', { ...byParent, on }), first).thenEvents({
      type: 'AgreementBreachRecorded',
      data: said({ ...byParent, capacity: 'parent', on }),
    });
    fresh
      .when(record('agreement', { ...byParent, on: '2026-08-31' }), at(infant, parent))
      .thenRejected('CitedTermNotThere', 'AGR-18');
  });
  it('UNA-01 keeps what was said of it', () => {
    const description = 'Shouted it across the room.';
    const command = record('unacceptable-use', { cites: language, description });
    fresh.when(command, at(primary)).thenEvents({
      type: 'UnacceptableUseRecorded',
      data: { ...said({ cites: language }), description },
    });
    const { state } = given(breachesStream, [
      { type: 'UnacceptableUseRecorded', data: { ...said({ cites: language }), description } },
    ]);
    expect(state).toMatchObject({ breach: { description, disclosure: null } });
  });
});
