import { describe, expect, it } from 'vitest';
import { consentsProjection } from '../../../../../domain/read-models/consents/projection.ts';
import { consentsView } from '../../../../../domain/read-models/consents/view.ts';
import { familyFileProjection } from '../../../../../domain/read-models/family-file/projection.ts';
import { familyFileView } from '../../../../../domain/read-models/family-file/view.ts';
import { pupil, staff } from '../../../../support/people.ts';
import { type Histories, listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  given,
  photoGiven,
  photoRefused,
  photoWithdrawn,
  requested,
  withdrawn,
} from '../../streams/consents/histories.ts';

const today = '2026-11-20';
const inOak = { ...pupil, data: { ...pupil.data, class: 'y1-oak' } };
const linked = (parent: string, changes: object = {}) => ({
  type: 'ParentLinkedToPupil',
  data: { parent, kind: 'parent', mayBeTold: true, from: '2026-09-02', ...changes },
});
const movedUp = { type: 'PupilMovedUp', data: { yearGroup: 'Y2', class: 'y2-ash', from: '2026-11-02' } };
const child = [inOak, linked('p-201'), linked('p-202'), linked('p-203', { kind: 'contact' })];

describe('consents as a list', () => {
  const histories: Histories = {
    'people/u-301': child,
    'people/u-302': [inOak, movedUp, linked('p-204')],
    'people/p-101': [staff],
    'consents/u-301.photo': [requested(), photoGiven()],
    'consents/u-302.photo': [photoGiven('p-204'), photoWithdrawn('p-204')],
    'consents/u-302.internet': [given({ parent: 'p-204', signedOn: '2026-09-03' })],
  };
  const list = (query = {}, known = histories, day = today) =>
    listOf(consentsProjection, consentsView, rowsOf(consentsProjection, known), { today: day, query });
  const shown = (query = {}, known = histories, day = today) =>
    list(query, known, day).items.map(({ person, status }) => `${person} ${status}`);
  it('PUB-01 shows of whom pictures may be used, class by class, as the pupils are in it that day', () => {
    expect(shown({ kind: 'photo', class: 'y1-oak' })).toEqual(['u-301 held']);
    expect(shown({ kind: 'photo', class: 'y2-ash' })).toEqual(['u-302 withdrawn']);
    expect(shown({ kind: 'photo', class: 'y1-oak' }, histories, '2026-10-01')).toEqual([
      'u-302 withdrawn',
      'u-301 held',
    ]);
    expect(list({ kind: 'photo', person: 'u-301' }).items).toEqual([
      {
        key: 'u-301.photo.2026-09-02',
        person: 'u-301',
        kind: 'photo',
        of: 'pupil',
        class: 'y1-oak',
        yearGroup: 'Y1',
        from: '2026-09-02',
        until: null,
        status: 'held',
        isAsked: true,
        answers: [{ signatory: 'p-201', answer: 'given', on: '2026-09-03' }],
        missing: ['p-202'],
      },
    ]);
  });
  it('PUB-01 shows no answer as no consent, one refusal as a refusal, and staff beside pupils', () => {
    expect(shown({ kind: 'photo', status: 'unanswered' })).toEqual(['p-101 unanswered']);
    const refused = { ...histories, 'consents/u-301.photo': [photoGiven(), photoRefused('p-202')] };
    expect(shown({ person: 'u-301', kind: 'photo' }, refused)).toEqual(['u-301 refused']);
    const byStaff = { 'people/p-101': [staff], 'consents/p-101.photo': [photoGiven('p-101')] };
    expect(shown({}, byStaff)).toEqual(['p-101 held']);
    expect(list().summary).toEqual({
      internet: { held: 1, refused: 0, withdrawn: 0, unanswered: 1 },
      photo: { held: 1, refused: 0, withdrawn: 1, unanswered: 1 },
    });
  });
  it('AGR-11 lists the pupils without consent to the use of the internet', () => {
    expect(shown({ kind: 'internet', status: 'unanswered' })).toEqual(['u-301 unanswered']);
    const taken = {
      ...histories,
      'consents/u-302.internet': [given({ parent: 'p-204' }), withdrawn({ parent: 'p-204' })],
    };
    expect(shown({ kind: 'internet', status: 'withdrawn', class: 'y2-ash' }, taken)).toEqual([
      'u-302 withdrawn',
    ]);
  });
  it('PUB-01 AGR-11 leaves out those who have left, and answers of contacts', () => {
    const left = { 'people/u-301': [...child, { type: 'PersonLeft', data: { on: '2026-11-02' } }] };
    expect(shown({}, left)).toEqual([]);
    const byContact = { 'people/u-301': child, 'consents/u-301.photo': [photoGiven('p-203')] };
    expect(shown({ kind: 'photo' }, byContact)).toEqual(['u-301 unanswered']);
    const unlinked = {
      type: 'ParentUnlinkedFromPupil',
      data: { parent: 'p-201', on: '2026-10-01', link: 2 },
    };
    expect(
      shown(
        { kind: 'photo' },
        { ...histories, 'people/u-301': [...child, unlinked], 'people/u-302': [], 'people/p-101': [] },
      ),
    ).toEqual(['u-301 unanswered']);
  });
});

describe('the file of a family', () => {
  const signed = (signatory: string, audience: string, templateVersion = 1) => ({
    type: 'AgreementSigned',
    data: {
      signatory,
      audience,
      templateVersion,
      termsHash: 'h',
      signedName: 'sealed',
      signedOn: '2026-09-03',
      method: 'log-in',
      recorder: signatory,
      takenOver: null,
    },
  });
  const histories: Histories = {
    'people/u-301': child,
    'people/p-101': [staff],
    'agreements/u-301.pupil-ks1': [signed('u-301', 'pupil-ks1')],
    'agreements/p-201.parent': [signed('p-201', 'parent', 2)],
    'consents/u-301.internet': [given()],
  };
  const list = (query = {}) =>
    listOf(familyFileProjection, familyFileView, rowsOf(familyFileProjection, histories), { today, query });
  it('AGR-08 AGR-11 PUB-01 shows what the child and its parents signed and answered, and no name', () => {
    expect(list({ child: 'u-301' })).toEqual({
      summary: { children: 1 },
      items: [
        {
          key: 'u-301',
          child: 'u-301',
          class: 'y1-oak',
          yearGroup: 'Y1',
          parents: ['p-201', 'p-202'],
          agreements: [
            {
              signatory: 'u-301',
              audience: 'pupil-ks1',
              status: 'signed',
              templateVersion: 1,
              isToBeRenewed: false,
            },
            {
              signatory: 'p-201',
              audience: 'parent',
              status: 'signed',
              templateVersion: 2,
              isToBeRenewed: false,
            },
            {
              signatory: 'p-202',
              audience: 'parent',
              status: 'none',
              templateVersion: null,
              isToBeRenewed: false,
            },
          ],
          consents: [
            {
              kind: 'internet',
              status: 'held',
              answers: [{ signatory: 'p-201', answer: 'given', on: '2026-09-03' }],
            },
            { kind: 'photo', status: 'unanswered', answers: [] },
          ],
        },
      ],
    });
    expect(JSON.stringify(list())).not.toContain('sealed');
  });
  it('AGR-11 is found by the child and by a parent who decides, not by a contact', () => {
    const keys = (query = {}) => list(query).items.map(({ key }) => key);
    expect(keys()).toEqual(['u-301']);
    expect(keys({ parent: 'p-202' })).toEqual(['u-301']);
    expect(keys({ parent: 'p-203' })).toEqual([]);
    expect(keys({ child: 'u-302' })).toEqual([]);
    expect(familyFileView.childFilter).toBe('child');
  });
});
