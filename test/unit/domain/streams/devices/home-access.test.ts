import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, facts, infant, lend, lentTo, registered, safeguarded } from './histories.ts';

const ready = [registered, safeguarded];
const forClosure = { ...lend('p-201'), closure: 4 };
const said = { by: 2, internet: 'mobile' as const, devices: 0 };

describe('a loan for learning at home', () => {
  it('HLP-05 DEV-02 is on record with what the family said that it has', () => {
    given(devicesStream, ready)
      .when(forClosure, at(infant, facts({ homeLearning: { access: said } })))
      .thenEvents(lentTo('p-201'), {
        type: 'HomeAccessConsidered',
        data: { pupil: 'u-301', closure: 4, access: 2, internet: 'mobile', devices: 0 },
      });
  });
  it('HLP-05 stands with the loan while it is out', () => {
    const considered = { pupil: 'u-301', closure: 4, access: 2, internet: 'mobile', devices: 0 };
    const { state } = given(devicesStream, [
      ...ready,
      lentTo('p-201'),
      { type: 'HomeAccessConsidered', data: considered },
    ]);
    expect(state).toMatchObject({ status: 'on-loan', loan: { homeAccess: considered } });
  });
  it('HLP-05 refuses a closure in which the family was not asked', () => {
    given(devicesStream, ready)
      .when(forClosure, at(infant, facts({ homeLearning: { access: null } })))
      .thenRejected('HomeAccessRequired', 'HLP-05');
  });
  it('HLP-05 relies on the record of the pupil in that closure, and on none where the loan is for none', () => {
    expect(devicesStream.factNeeds(forClosure, 'd-1')).toMatchObject({
      homeLearning: { stream: 'home-learning', id: 'u-301.4' },
    });
    expect(devicesStream.factNeeds(lend('p-201'), 'd-1')).not.toHaveProperty('homeLearning');
  });
});
