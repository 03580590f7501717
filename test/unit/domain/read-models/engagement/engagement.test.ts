import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../domain/kernel/view.ts';
import { engagementProjection as projection } from '../../../../../domain/read-models/engagement/projection.ts';
import { engagementView as view } from '../../../../../domain/read-models/engagement/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  answered,
  noticed,
  spoken,
  submitted,
  supported,
  today,
} from '../../streams/home-learning/histories.ts';

const admitted = (ofClass: string) => ({
  type: 'PupilAdmitted',
  data: { name: 'sealed', yearGroup: 'Y1', class: ofClass, admittedOn: '2026-09-02', dateOfBirth: 'sealed' },
});
const sources = rowsOf(projection, {
  'people/u-301': [admitted('y1-oak')],
  'people/u-302': [admitted('y1-oak')],
  'people/u-303': [admitted('y2-ash')],
  'people/u-304': [admitted('y2-ash')],
  'home-learning/u-301.4': [submitted(), submitted('drawing'), answered()],
  'home-learning/u-302.4': [noticed()],
  'home-learning/u-303.4': [noticed(), spoken()],
  'home-learning/u-304.4': [noticed('2027-01-19'), spoken('2027-01-19'), supported('2027-01-20')],
});
const reader = (roles: readonly string[], classes: readonly string[] = []): Reader => ({
  person: 'p-101',
  roles,
  classes,
  children: [],
  mayRead: () => true,
  mayReadAll: () => true,
});
const list = (query: Readonly<Record<string, string>> = {}, by = reader(['headteacher'])) =>
  listOf(projection, view, sources, { today, query, reader: by });
const pupils = (...asked: Parameters<typeof list>) => list(...asked).items.map(({ key }) => key);

describe('who takes part at home', () => {
  it('HLP-04 shows who takes no part first, with how far the school has come', () => {
    expect(list().items).toMatchObject([
      { key: 'u-302.4', status: 'noticed', since: today, class: 'y1-oak' },
      { key: 'u-303.4', status: 'spoken-with' },
      { key: 'u-304.4', status: 'supported', since: '2027-01-19' },
      { key: 'u-301.4', status: 'taking-part', since: null, submitted: 2, unanswered: 1, lastWorkOn: today },
    ]);
    expect(list().summary).toEqual({
      unanswered: 1,
      byStatus: { 'taking-part': 1, noticed: 1, 'spoken-with': 1, supported: 1 },
    });
  });
  it('HLP-03 takes part again once work came in', () => {
    const back = [noticed(), submitted('counting', '2027-01-19T09:00:00.000Z')];
    const after = rowsOf(projection, { 'home-learning/u-302.4': back });
    expect(listOf(projection, view, after, { today, reader: reader(['slt']) }).items).toMatchObject([
      { key: 'u-302.4', status: 'taking-part', class: null },
    ]);
  });
  it('HLP-04 shows those of a class their own class alone', () => {
    const ofOak = reader(['staff', 'class-teacher'], ['y1-oak']);
    expect(pupils({}, ofOak)).toEqual(['u-302.4', 'u-301.4']);
    expect(pupils({ class: 'y2-ash' }, ofOak)).toEqual([]);
    expect(pupils({}, reader(['staff']))).toEqual([]);
  });
  it('HLP-04 shows one pupil, one class, one closure, one status', () => {
    expect(pupils({ pupil: 'u-303' })).toEqual(['u-303.4']);
    expect(pupils({ class: 'y2-ash' })).toEqual(['u-303.4', 'u-304.4']);
    expect(pupils({ closure: '5' })).toEqual([]);
    expect(pupils({ closure: '4', status: 'noticed' })).toEqual(['u-302.4']);
  });
});
