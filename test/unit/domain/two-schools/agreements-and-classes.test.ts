import { describe, expect, it } from 'vitest';
import { acknowledgementsStream } from '../../../../domain/streams/acknowledgements/stream.ts';
import { agreementsStream } from '../../../../domain/streams/agreements/stream.ts';
import { classYearsStream } from '../../../../domain/streams/class-years/stream.ts';
import { consentsStream } from '../../../../domain/streams/consents/stream.ts';
import { referenceListsStream } from '../../../../domain/streams/reference-lists/stream.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { digest } from '../../../support/scenario.ts';
import { bodyOf, dueDays, hearers, larkfield, outcomes, reminded } from '../../../support/two-schools.ts';
import { facts as factsOfSaying, held as heldFrom, listWith } from '../streams/acknowledgements/histories.ts';
import { facts as factsOfClass, ofClass, rules } from '../streams/class-years/histories.ts';
import { child, teacher } from '../streams/consents/histories.ts';

const held = (role: string) => ({ role, from: '2026-09-02', until: null, by: 1 });
const termsHash = digest('terms');
const texts = {
  current: { version: 2, termsHash },
  versions: [
    { version: 1, termsHash, from: '2026-08-20', until: '2026-09-05' },
    { version: 2, termsHash, from: '2026-09-05', until: null },
  ],
};
const onTenth = { now: '2026-09-10T08:30:00.000Z', today: '2026-09-10' };

describe('the same agreement at both schools', () => {
  const sign = { type: 'SignAgreement', templateVersion: 2, signedName: 'Somebody', method: 'log-in' };
  const signing = (streamId: string, signatory: object) =>
    outcomes(agreementsStream, {
      command: sign,
      facts: { templates: texts, signatory },
      context: { ...onTenth, streamId, actor: { person: streamId.split('.')[0], roles: [] } },
    });

  it('AGR-01 AGR-09 who signs an agreement: staff and parents sign at both, a pupil is refused at the infant school', () => {
    expect(signing('p-101.staff', { kind: 'staff', roles: [held('staff')] })).toEqual([
      'AgreementSigned',
      'AgreementSigned',
    ]);
    const year = { yearGroup: 'Y1', class: null, from: '2026-09-02', until: null, by: 1 };
    expect(
      signing('u-301.pupil-ks1', { kind: 'pupil', roles: [held('pupil')], years: [year], parents: [] }),
    ).toEqual(['AudienceNotInUse', 'AgreementSigned']);
  });
  it('AGR-12 when a signature is renewed: it falls due at both once its version was replaced', () => {
    const signed = {
      type: 'AgreementSigned',
      data: {
        ...{ signatory: 'p-101', audience: 'staff', templateVersion: 1, termsHash, signedName: 'sealed' },
        ...{ signedOn: '2026-09-03', method: 'log-in', recorder: 'p-101', takenOver: null },
      },
    };
    const asked = { history: [signed], streamId: 'p-101.staff', facts: { templates: texts } };
    const [infant, primary] = dueDays(agreementsStream, 'agreement-renewal', asked);
    expect(infant).toEqual(['2026-09-05']);
    expect(primary).toEqual(infant);
  });
  it('PUB-01 consent to photographs: a pupil is asked about at both, staff are asked at the primary school alone', () => {
    const asking = (person: object, streamId: string) =>
      outcomes(consentsStream, {
        command: { type: 'RequestPhotoConsent', joinedBy: 1, answerBy: '2026-09-03' },
        facts: { person },
        context: { streamId, actor: { person: 'system.photo-consent', roles: [] } },
      });
    expect(asking(child, 'u-301.photo')).toEqual(['PhotoConsentRequested', 'PhotoConsentRequested']);
    expect(asking(teacher, 'p-101.photo')).toEqual(['', 'PhotoConsentRequested']);
    const withdrawn = {
      type: 'PhotoConsentWithdrawn',
      data: { person: 'u-301', signatory: 'p-201', on: '2026-09-03' },
    };
    expect(hearers('consents', withdrawn)).toEqual([
      { 'photo-consent-withdrawn': ['staffOfPupil u-301', 'it-support'] },
      { 'photo-consent-withdrawn': ['staffOfPupil u-301', 'it-support'] },
    ]);
  });
});

describe('what is to be known, at both schools', () => {
  const topic = 'who says that they know the policy, a guideline or the notice on personal data';
  const saying = (command: object, changes: object = {}, actor = { person: 'p-101', roles: ['staff'] }) =>
    outcomes(acknowledgementsStream, {
      command,
      facts: { ...factsOfSaying, ...changes },
      context: { streamId: 'p-101', actor },
    });
  it(`POL-06 POL-11 PUB-09 DPR-03 ${topic}: staff say it at both, and what else is asked differs`, () => {
    expect(saying({ type: 'AcknowledgePolicy', version: 1 })).toEqual([
      'PolicyAcknowledged',
      'PolicyAcknowledged',
    ]);
    expect(saying({ type: 'AcknowledgeDocument', list: 'guideline.social-media', edition: '2026' })).toEqual([
      'GuidelineAcknowledged',
      'ProcessNotInUse',
    ]);
    const notice = { document: listWith(['2026', '2026-09-01T08:00:00.000Z']) };
    const parent = { ...notice, person: { roles: [heldFrom('parent')] } };
    const process = { person: 'system.privacy-notice', roles: [] as string[] };
    expect(saying({ type: 'IssuePrivacyNotice', channel: 'mail' }, parent, process)).toEqual([
      '',
      'PrivacyNoticeIssued',
    ]);
    const expected = [{ type: 'AcknowledgementsExpected', data: { person: 'p-101' } }];
    const asked = {
      history: expected,
      streamId: 'p-101',
      facts: factsOfSaying,
      school: factsOfSaying.school,
    };
    const [infant, primary] = dueDays(acknowledgementsStream, 'policy-acknowledgement', asked);
    expect(infant).toEqual(['2026-09-16']);
    expect(primary).toEqual([]);
  });
});

describe('the same class at both schools', () => {
  const context = {
    streamId: 'y1-oak.2026-27',
    now: '2026-09-21T08:30:00.000Z',
    today: '2026-09-21',
    actor: { person: 'p-101', roles: ['staff'] },
  };
  const tried = (command: object) => outcomes(classYearsStream, { command, facts: factsOfClass, context });

  it('AGR-05 class agreement: a class writes its rules at the infant school, and is refused as not in use at the primary school', () => {
    expect(tried({ type: 'AuthorClassAgreement', author: 'p-101', rules })).toEqual([
      'ClassAgreementAuthored',
      'ProcessNotInUse',
    ]);
  });
  it('TRG-08 monitoring of teaching: a learning walk is recorded at the infant school, and refused at the primary school', () => {
    const [infant, primary] = tried({
      type: 'MonitorTeaching',
      ...{ method: 'learning-walk', teacher: 'p-101', on: '2026-09-21', note: 'All took part.' },
    });
    expect(infant).toBe('TeachingMonitored');
    expect(primary).toBe('ProcessNotInUse');
  });
  it('CUR-02 lessons of each term: one falls due in each term at the infant school, none at the primary school', () => {
    const joined = {
      type: 'PupilJoinedClass',
      data: { ...ofClass, pupil: 'u-301', from: '2026-09-02', until: null },
    };
    const school = { years: [calendarExample], closures: [], dayEndsAt: null };
    const asked = { history: [joined], streamId: 'y1-oak.2026-27', school };
    const [infant = [], primary] = dueDays(classYearsStream, 'online-safety-lesson', asked);
    expect(infant.length).toBeGreaterThan(0);
    expect(primary).toEqual([]);
    const due = { dueOn: '2026-12-18', cycle: 'y1-oak.2026-27.autumn', about: null };
    const overdue = ['staffOfClass y1-oak', 'computing-lead'];
    expect(reminded(classYearsStream, 'online-safety-lesson', { ...due, hasFallenDue: false })).toEqual([
      ['staffOfClass y1-oak'],
      ['staffOfClass y1-oak'],
    ]);
    expect(reminded(classYearsStream, 'online-safety-lesson', { ...due, hasFallenDue: true })).toEqual([
      overdue,
      overdue,
    ]);
  });
  it('CUR-01 CUR-05 scheme of the curriculum: the plan of eight strands is adopted at the infant school, and refused as not in use at the primary school', () => {
    const plan = bodyOf(larkfield, '/curriculum-plan/adopt-curriculum-plan');
    const year = { academicYear: '2026-27', from: '2026-09-01', to: '2027-08-31', halfTerms: [] };
    const school = { years: [year], closures: [], dayEndsAt: null, yearGroups: ['R', 'Y1', 'Y2'] };
    expect(
      outcomes(referenceListsStream, {
        command: { type: 'AdoptCurriculumPlan', ...plan },
        facts: { school },
        context: { streamId: 'curriculum-plan' },
      }),
    ).toEqual(['CurriculumPlanAdopted', 'ProcessNotInUse']);
    const lesson = { type: 'TeachOnlineSafetyLesson', teacher: 'p-101', yearGroup: 'Y1' };
    expect(tried({ ...lesson, strand: 'kindness' })).toEqual(['OnlineSafetyLessonTaught', 'StrandUnknown']);
    expect(tried({ ...lesson, objective: 'where-to-get-help' })).toEqual([
      'OnlineSafetyLessonTaught',
      'OnlineSafetyLessonTaught',
    ]);
  });
});
