import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../domain/kernel/view.ts';
import { listsOfIncident } from '../../../../../domain/read-models/incident-log/lists.ts';
import { incidentLogProjection } from '../../../../../domain/read-models/incident-log/projection.ts';
import { incidentLogView } from '../../../../../domain/read-models/incident-log/view.ts';
import { listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';
import {
  actionTaken,
  classified,
  corrected,
  logged,
  reported,
  signed,
} from '../../streams/incidents/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];

const view = (histories: Readonly<Record<string, History>>, query: Readonly<Record<string, string>> = {}) =>
  listOf(incidentLogProjection, incidentLogView, rowsOf(incidentLogProjection, histories), {
    today: '2026-10-06',
    query,
  });
const keys = (...asked: Parameters<typeof view>) => view(...asked).items.map(({ key }) => key);
const only = (history: History) => view({ 'incidents/i-1': history }).items[0];

const received = (channel: string, more: object = {}) => ({
  type: 'PupilReportReceived',
  data: { channel, number: '7', part: 'witness', reporter: null, isFirst: true, ...more },
});
const { place: _, description: __, ...told } = reported().data;
const byPupil = { type: 'IncidentReported', data: { ...told, recorder: null } };
const image = { type: 'IncidentReported', data: { ...told, place: 'Hall', categories: ['intimate-images'] } };
const viewed = { type: 'ImageViewingRecorded', data: { viewers: [], reasons: 'sealed' } };
const referred = { type: 'ImageReferralRecorded', data: { referredTo: ['police'], reasons: 'sealed' } };
const locked = (people: string[], roles: string[]) => ({
  type: 'IncidentLocked',
  data: { people, roles, isOfLead: false, reason: 'sealed' },
});

describe('the incident log of files as they are kept', () => {
  it('INC-06 lists what pupils reported by a channel, without a place and a description', () => {
    expect(only([byPupil, received('tell-us')])).toMatchObject({
      channel: 'tell-us',
      place: null,
      description: null,
      isFormComplete: false,
    });
    expect(only([reported()])).toMatchObject({ channel: null });
    expect(only([byPupil, received('tell-us'), received('post-box')])).toMatchObject({ channel: 'tell-us' });
  });
  it('INC-02 shows the form as whole with the words of the pupil, and where it was', () => {
    const history = [byPupil, received('tell-us', { said: 'sealed' }), actionTaken, signed];
    expect(only(history)).toMatchObject({ isFormComplete: false });
    expect(only([...history, corrected({ place: 'sealed' })])).toMatchObject({ isFormComplete: true });
    const silent = [byPupil, received('tell-us'), actionTaken, signed, corrected({ place: 'sealed' })];
    expect(only(silent)).toMatchObject({ isFormComplete: false });
    expect(only([...silent, corrected({ description: 'sealed' })])).toMatchObject({ isFormComplete: true });
    expect(only([image, actionTaken, signed])).toMatchObject({ isFormComplete: true });
  });
  it('INC-01 INC-06 narrows to a category and to a channel, beside where it stands', () => {
    const histories = {
      'incidents/a': [reported({ categories: ['misogyny', 'cyber-bullying'] })],
      'incidents/b': [byPupil, received('tell-us')],
      'incidents/c': [
        reported({ categories: ['misogyny'] }),
        actionTaken,
        signed,
        { type: 'IncidentClosed', data: { outcome: 'resolved', reasons: 'sealed' } },
      ],
      'incidents/d': [
        reported(),
        {
          type: 'IncidentCategorised',
          data: { categories: ['misogyny'], categoryEdition: '2026', rules: '2024-03', before: ['x'] },
        },
      ],
    };
    expect(keys(histories, { category: 'misogyny' })).toEqual(['a', 'c', 'd']);
    expect(keys(histories, { category: 'misogyny', status: 'open' })).toEqual(['a', 'd']);
    expect(keys(histories, { category: 'misogyny', unlogged: 'form' })).toEqual(['a', 'd']);
    expect(keys(histories, { category: 'cyber-bullying' })).toEqual(['a']);
    expect(keys(histories, { category: 'harmful-material' })).toEqual(['b']);
    expect(keys(histories, { channel: 'tell-us' })).toEqual(['b']);
    expect(keys(histories, { channel: 'tell-us', category: 'harmful-material' })).toEqual(['b']);
    expect(keys(histories, { channel: 'tell-us', category: 'misogyny' })).toEqual([]);
    expect(keys(histories, { channel: 'post-box' })).toEqual([]);
  });
  it('INC-01 INC-03 INC-08 shows editions, words of the log elsewhere, and earlier incidents', () => {
    const bullying = {
      type: 'CyberBullyingRecorded',
      data: {
        repetitive: true,
        intentional: true,
        imbalanceOfPower: true,
        platform: 'gaming',
        earlier: ['i-0'],
      },
    };
    const words = { ...logged, data: { ...logged.data, words: ['Online', 'Bullying'] } };
    expect(
      only([reported({ categoryEdition: '2026' }), classified('content'), bullying, words]),
    ).toMatchObject({
      categoryEdition: '2026',
      classEdition: null,
      earlier: ['i-0'],
      logs: [{ words: ['Online', 'Bullying'] }],
    });
    expect(only([reported()])).toMatchObject({ categoryEdition: null, earlier: [] });
  });
  it('INC-10 shows where nobody has said who has seen an image, or to whom it was handed on', () => {
    for (const [history, isOutstanding] of [
      [[image], true],
      [[image, viewed], true],
      [[image, referred], true],
      [[image, viewed, referred], false],
      [[reported()], false],
    ] as const)
      expect(only(history)).toMatchObject({ isImageHandlingOutstanding: isOutstanding });
    const { summary } = view({ 'incidents/a': [image], 'incidents/b': [image, viewed, referred] });
    expect(summary).toMatchObject({ imageHandlingOutstanding: 1, policeDecisionOutstanding: 2 });
  });
});

describe('a locked file in the incident log', () => {
  const reader = (person: string, ...roles: string[]): Reader => ({
    person,
    roles,
    children: [],
    mayRead: () => true,
    mayReadAll: () => true,
  });
  const shownTo = (history: History, who?: Reader) => {
    const row = rowOf(incidentLogProjection, 'incidents', 'i-1', history);
    const [list] = listsOfIncident({ stream: 'incidents', id: 'i-1', commit: 1, row: row ?? {} });
    const parsed = incidentLogView.row.parse(list?.row);
    const asked = { now: '2026-10-06T08:30:00.000Z', today: '2026-10-06', query: {}, numbers: {} };
    return incidentLogView.item(parsed, who === undefined ? asked : { ...asked, reader: who });
  };
  it('INC-04 is listed for those alone whom it is locked to, and for nobody where it is not said who asks', () => {
    const history = [reported(), locked(['p-105'], ['deputy-dsl'])];
    expect(shownTo(history, reader('p-105', 'dsl'))).toMatchObject({ isLocked: true });
    expect(shownTo(history, reader('p-103', 'deputy-dsl'))).toMatchObject({ isLocked: true });
    expect(shownTo(history, reader('p-100', 'headteacher', 'dsl'))).toBeNull();
    expect(shownTo(history)).toBeNull();
    const open = [...history, { type: 'IncidentUnlocked', data: { reason: 'sealed' } }];
    expect(shownTo(open, reader('p-100', 'headteacher'))).toMatchObject({ isLocked: false });
    expect(shownTo(open)).not.toHaveProperty('lockedTo');
  });
});

describe('a row from before there were several categories', () => {
  it('INC-01 is read as one of a single category, until it is made again', () => {
    const row = rowOf(incidentLogProjection, 'incidents', 'i-1', [reported(), classified('content')]);
    const { standing, ...kept } = JSON.parse(JSON.stringify(row));
    const { classEdition, viewing, referral, channel, lock, report, ...old } = standing;
    const { categories, categoryEdition, rules, cameToLight, ...oldReport } = report;
    const before = { ...kept, standing: { ...old, report: { ...oldReport, category: 'online-safety' } } };
    const source = { stream: 'incidents', id: 'i-1', commit: 2, row: before };
    const { items } = listOf(incidentLogProjection, incidentLogView, [source], { today: '2026-10-06' });
    expect(items[0]).toMatchObject({
      categories: ['online-safety'],
      categoryEdition: null,
      classes: ['content'],
      channel: null,
      isLocked: false,
      description: reported().data.description,
    });
    const event = {
      ...logged,
      streamId: 'i-1',
      occurredAt: '2026-10-06T08:30:00.000Z',
      recordedAt: '2026-10-06T08:30:00.000Z',
      actor: 'p-900',
      version: 3,
    };
    expect(incidentLogProjection.streams['incidents']?.(before, event as never)).toMatchObject({
      logs: [{ reference: 'SG-1' }],
      standing: { report: { categories: ['online-safety'] } },
    });
  });
});
