import { describe, expect, it } from 'vitest';
import { incidentLogProjection } from '../../../../../domain/read-models/incident-log/projection.ts';
import { incidentLogView } from '../../../../../domain/read-models/incident-log/view.ts';
import { listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';
import {
  actionTaken,
  classified,
  closed,
  considered,
  contained,
  corrected,
  logged,
  raised,
  reopened,
  report,
  reported,
  reportedToPolice,
  signed,
} from '../../streams/incidents/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];

const at = '2026-09-03T08:30:00.000Z';
const taken = actionTaken;
const view = (histories: Readonly<Record<string, History>>, query: Readonly<Record<string, string>> = {}) =>
  listOf(incidentLogProjection, incidentLogView, rowsOf(incidentLogProjection, histories), {
    today: '2026-10-06',
    query,
  });
const keys = (histories: Readonly<Record<string, History>>, query?: Readonly<Record<string, string>>) =>
  view(histories, query).items.map(({ key }) => key);
const only = (history: History) => view({ 'incidents/i-1': history }).items[0];

describe('the incident log', () => {
  it('S03 INC-02 shows the five columns of the log form, sealed text as it is', () => {
    expect(only([reported(), actionTaken, signed, closed])).toMatchObject({
      date: '2026-10-06',
      place: report.place,
      description: report.description,
      actionTaken: [{ action: actionTaken.data.action, on: at }],
      recordedBy: [{ ...signed.data, on: at }],
    });
  });
  it('INC-01 shows status, classes, flags and the decision about the police', () => {
    const history = [reported({ illegal: true, spreadAmongPupils: true }), logged];
    expect(only(history)).toMatchObject({
      status: 'open',
      categories: ['harmful-material'],
      flags: ['illegal', 'spreadAmongPupils'],
      classes: [],
      police: null,
      isPoliceDecisionOutstanding: true,
      logs: [logged.data],
      reporter: 'p-900',
      reportedAt: at,
    });
    const reclassified = {
      type: 'IncidentReclassified',
      data: { classes: ['contact'], edition: '2026', before: ['content'], editionBefore: null },
    };
    expect(
      only([...history, considered('report'), classified('content'), reclassified, closed]),
    ).toMatchObject({
      status: 'closed',
      classes: ['contact'],
      classEdition: '2026',
      police: 'report',
      isPoliceDecisionOutstanding: false,
    });
    expect(only([...history, considered('report'), reportedToPolice(null), closed, reopened])).toMatchObject({
      status: 'open',
      police: null,
    });
    expect(only([...history, considered('report'), reportedToPolice(null)])).toMatchObject({
      police: 'reported',
      isPoliceReportOutstanding: false,
    });
  });
  it('INC-01 shows the report as corrected', () => {
    const whole = {
      place: 'sealed-2',
      description: 'sealed-3',
      changes: { occurredOn: '2026-10-05', categories: ['online-safety'] },
    };
    expect(only([reported(), corrected(whole)])).toMatchObject({
      date: '2026-10-05',
      place: 'sealed-2',
      description: 'sealed-3',
      categories: ['online-safety'],
    });
    expect(only([reported(), corrected({}), corrected({ corrects: 2, place: 'x' })])).toEqual(
      only([reported()]),
    );
  });
  it('INC-01 shows a log entry and an action as corrected', () => {
    const history = [reported(), logged, actionTaken];
    const right = [corrected({ changes: { reference: 'SG-2' } }, 2), corrected({ action: 'sealed-4' }, 3)];
    expect(only([...history, ...right])).toMatchObject({
      logs: [{ ...logged.data, reference: 'SG-2', event: 2 }],
      actionTaken: [{ action: 'sealed-4', event: 3, type: 'IncidentActionTaken' }],
    });
  });
  it('INC-09 INC-10 shows what is outstanding since something was found out, and since it was opened again', () => {
    const history = [reported(), considered('no-report'), raised('illegal'), raised('spreadAmongPupils')];
    const outstanding = { isPoliceDecisionOutstanding: true, isContainmentOutstanding: true };
    expect(only(history)).toMatchObject({
      flags: ['illegal', 'spreadAmongPupils'],
      police: null,
      ...outstanding,
    });
    const settled = [...history, considered('report'), contained('not-contained'), closed];
    expect(only(settled)).toMatchObject({
      isPoliceDecisionOutstanding: false,
      isPoliceReportOutstanding: true,
      isContainmentOutstanding: false,
      containment: 'not-contained',
      outcome: 'resolved',
    });
    expect(only([...settled, reopened])).toMatchObject({ ...outstanding, outcome: null, police: null });
    expect(view({ 'incidents/a': history, 'incidents/b': settled }).summary).toMatchObject({
      policeDecisionOutstanding: 1,
      containmentOutstanding: 1,
    });
  });
  it('INC-02 shows a form as whole only with the signature of the recorder', () => {
    const foreign = { ...signed, data: { ...signed.data, recorder: 'p-402' } };
    expect(only([reported(), actionTaken, foreign])).toMatchObject({
      isFormComplete: false,
      recorder: 'p-401',
    });
    expect(only([reported(), actionTaken, signed])).toMatchObject({ isFormComplete: true });
  });
  it('INC-01 keeps nothing of what was never reported, nor of what it does not know', () => {
    expect(rowOf(incidentLogProjection, 'incidents', 'i-1', [logged, { type: 'Odd', data: {} }])).toBeNull();
    expect(only([reported(), { type: 'Odd', data: {} }, reported({ illegal: true })])).toMatchObject({
      flags: [],
    });
  });
  it('INC-01 leaves a row of another form as it is', () => {
    const event = { ...logged, streamId: 'i-1', occurredAt: at, recordedAt: at, actor: 'p-900', version: 2 };
    expect(incidentLogProjection.streams['incidents']?.({ status: 'open' }, event)).toEqual({
      status: 'open',
    });
  });
  it('INC-02 shows the newest of many long actions, and how many there are', () => {
    const long = (index: number) => ({
      type: 'IncidentActionTaken',
      data: { action: `${index} ${'x'.repeat(5000)}` },
    });
    const history = [reported(), ...Array.from({ length: 110 }, (_, index) => long(index + 1)), signed];
    const item = only(history);
    expect(item).toMatchObject({
      isFormComplete: true,
      totals: { actionTaken: 110, recordedBy: 1, logs: 0 },
    });
    const { actionTaken } = item as unknown as { actionTaken: { action: string }[] };
    expect(actionTaken.map(({ action }) => action.split(' ')[0])).toEqual([
      '106',
      '107',
      '108',
      '109',
      '110',
    ]);
    expect(JSON.stringify(rowOf(incidentLogProjection, 'incidents', 'i-1', history)).length).toBeLessThan(
      40_000,
    );
    expect(only([...history, closed])).toMatchObject({ status: 'closed' });
  });
  it('INC-02 shows twenty short actions at most', () => {
    const { actionTaken, totals } = only([
      reported(),
      ...Array.from({ length: 30 }, () => taken),
    ]) as unknown as {
      actionTaken: unknown[];
      totals: object;
    };
    expect(actionTaken).toHaveLength(20);
    expect(totals).toMatchObject({ actionTaken: 30 });
  });
  it('INC-01 lists the newest incident first', () => {
    const on = (occurredOn: string) => [{ ...reported(), data: { ...reported().data, occurredOn } }];
    const histories = {
      'incidents/a': on('2026-10-01'),
      'incidents/c': on('2026-10-02'),
      'incidents/b': on('2026-10-02'),
      'incidents/d': on('2026-09-30'),
    };
    expect(keys(histories)).toEqual(['b', 'c', 'a', 'd']);
  });
  it('INC-01 narrows to open or closed incidents, and to those that are not logged', () => {
    const histories = {
      'incidents/a': [reported({ serious: true })],
      'incidents/b': [reported(), logged],
      'incidents/c': [reported(), actionTaken, signed, closed],
      'incidents/d': [reported(), actionTaken],
    };
    expect(keys(histories, { status: 'closed' })).toEqual(['c']);
    expect(keys(histories, { status: 'open' })).toEqual(['a', 'b', 'd']);
    expect(keys(histories, { unlogged: 'true' })).toEqual(['a', 'd']);
    expect(keys(histories, { unlogged: 'target' })).toEqual(['a', 'c', 'd']);
    expect(keys(histories, { unlogged: 'form' })).toEqual(['a', 'b', 'd']);
    expect(keys(histories, { status: 'open', unlogged: 'form' })).toEqual(['a', 'b', 'd']);
    expect(keys(histories, { status: 'closed', unlogged: 'target' })).toEqual(['c']);
    expect(keys(histories, { status: 'closed', unlogged: 'true' })).toEqual([]);
    expect(view(histories, { status: 'closed' }).summary).toEqual({
      total: 4,
      open: 3,
      closed: 1,
      unlogged: 2,
      policeDecisionOutstanding: 1,
      containmentOutstanding: 0,
      imageHandlingOutstanding: 0,
    });
  });
  it('INC-01 is empty without rows, and leaves a row of another shape out', () => {
    expect(view({}).items).toEqual([]);
    const odd = { stream: 'incidents', id: 'i-1', commit: 1, row: { status: 'open' } };
    expect(listOf(incidentLogProjection, incidentLogView, [odd], { today: '2026-10-06' }).items).toEqual([]);
  });
});
