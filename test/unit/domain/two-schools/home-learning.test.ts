import { describe, expect, it } from 'vitest';
import { homeLearningStream as stream } from '../../../../domain/streams/home-learning/stream.ts';
import { dueDays, hearers, outcomes } from '../../../support/two-schools.ts';
import {
  fellDue,
  noticed,
  pupil,
  school,
  spoken,
  streamId,
  submitted,
} from '../streams/home-learning/histories.ts';

const context = { streamId, now: '2027-01-18T10:00:00.000Z', today: '2027-01-18' };

describe('a pupil who learns at home at both schools', () => {
  it('HLP-03 learning at home: it is followed at the infant school, and not in use at the primary school', () => {
    const command = { type: 'SubmitWork' as const, work: 'counting' };
    expect(outcomes(stream, { command, facts: { pupil, school }, context })).toEqual([
      'WorkSubmitted',
      'ProcessNotInUse',
    ]);
  });
  it('HLP-03 learning at home: an answer is due at the end of the school day at the infant school, never at the primary school', () => {
    expect(dueDays(stream, 'work-acknowledgement', { history: [submitted()], streamId, school })).toEqual([
      ['2027-01-18T15:20:00.000Z'],
      [],
    ]);
  });
  it('HLP-04 learning at home: those of the class hear, then the leadership', () => {
    const toClass = ['staffOfPupil u-301'];
    expect(hearers('home-learning', noticed())[0]).toEqual({ 'not-taking-part': toClass });
    expect(hearers('home-learning', fellDue())[0]).toEqual({ 'work-unanswered': toClass });
    expect(hearers('home-learning', spoken())[0]).toEqual({ 'family-spoken-with': ['slt'] });
  });
  it('HLP-01 work for home is opened: parents hear at the infant school, nobody at the primary school', () => {
    const data = { closure: 4, yearGroups: null, page: 'https://larkfield.example/home-learning' };
    expect(hearers('schools', { type: 'HomeLearningPublished', data })).toEqual([
      { 'home-learning-opened': ['parent'] },
      {},
    ]);
  });
});
