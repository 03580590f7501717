import { describe, expect, it } from 'vitest';
import { checksStream, runsOfCheck } from '../../../../domain/streams/checks/stream.ts';
import { dataBreachesStream, runsOfDataBreach } from '../../../../domain/streams/data-breaches/stream.ts';
import {
  dataComplaintsStream,
  runsOfDataComplaint,
} from '../../../../domain/streams/data-complaints/stream.ts';
import { disclosuresStream, runsOfDisclosure } from '../../../../domain/streams/disclosures/stream.ts';
import { fileTransfersStream, runsOfFileTransfer } from '../../../../domain/streams/file-transfers/stream.ts';
import { runsOfTraining, trainingStream } from '../../../../domain/streams/training/stream.ts';
import { dataBreachesEvents } from '../../../../events/catalogue/data-breaches.ts';
import { fold } from '../../../support/scenario.ts';
import { expected as check, reviewed, rightsReviewed } from './checks/histories.ts';
import * as complaint from './data-complaints/histories.ts';
import * as request from './disclosures/histories.ts';
import * as transfer from './file-transfers/histories.ts';
import { assigned, completed } from './training/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];

describe('what of a record runs under a rule', () => {
  it('EML-06 is the report of a breach, from awareness on, where one is to be made', () => {
    const { DataBreachReported, ReportedToAuthority, NotReportedToAuthority, DataBreachAssessed } =
      dataBreachesEvents.entries;
    const awareAt = '2026-10-05T08:00:00.000Z';
    const of = (type: string, entry: { readonly example: object }, says: object = {}) => ({
      type,
      data: { ...entry.example, ...says },
    });
    const runs = (...history: History) => runsOfDataBreach(fold(dataBreachesStream.decider, history));
    const reported = of('DataBreachReported', DataBreachReported, { awareAt });
    const report = of('ReportedToAuthority', ReportedToAuthority, { reportedAt: '2026-10-06T08:00:00.000Z' });
    const harmless = of('DataBreachAssessed', DataBreachAssessed, { risk: 'unlikely' });
    const none = of('NotReportedToAuthority', NotReportedToAuthority);
    const rule = 'breachReport';
    expect(runs()).toEqual([]);
    expect(runs(reported)).toEqual([{ rule, begun: awareAt, done: null }]);
    expect(runs(reported, report)).toEqual([{ rule, begun: awareAt, done: '2026-10-06T08:00:00.000Z' }]);
    expect(runs(reported, harmless, none)).toEqual([]);
  });
  it('DPR-05 is the answer to a request, and no run while time stands still', () => {
    const runs = (...history: History) => runsOfDisclosure(fold(disclosuresStream.decider, history));
    const { received, paused, resumed, extended, answered } = request;
    const run = { rule: 'subjectRequest', begun: '2026-09-01', done: null, pausedDays: 0, isExtended: false };
    expect([runs(), runs(request.disclosed), runs(received, paused)]).toEqual([[], [], []]);
    expect(runs(received)).toEqual([run]);
    expect(runs(received, paused, resumed, extended, answered)).toEqual([
      { ...run, done: '2026-09-03', pausedDays: 1, isExtended: true },
    ]);
  });
  it('DPR-05 is the acknowledgement of a complaint, or else its answer', () => {
    const runs = (...history: History) => runsOfDataComplaint(fold(dataComplaintsStream.decider, history));
    const run = { rule: 'complaintAcknowledged', begun: '2026-09-01', done: null };
    const { received, acknowledged, answered } = complaint;
    expect([runs(), runs(received)]).toEqual([[], [run]]);
    expect(runs(received, acknowledged, answered)).toEqual([{ ...run, done: '2026-09-03' }]);
    expect(runs(received, answered)).toEqual([{ ...run, done: '2026-09-04' }]);
  });
  it('DPR-02 is the sending of a file, unless it was called off', () => {
    const runs = (...history: History) => runsOfFileTransfer(fold(fileTransfersStream.decider, history));
    const run = { rule: 'fileTransfer', begun: '2026-09-15', done: null };
    const { expected, sent, calledOff } = transfer;
    expect([runs(), runs(expected, calledOff)]).toEqual([[], []]);
    expect([runs(expected), runs(expected, sent)]).toEqual([[run], [{ ...run, done: '2026-09-17' }]]);
  });
  it('MON-01 ACC-01 is each yearly review, from the first day on which it was expected', () => {
    const runs = (...history: History) => runsOfCheck(fold(checksStream.decider, history));
    expect(runs(check('security'))).toEqual([]);
    expect(runs(check('filtering-review'), reviewed('2026-11-16'))).toEqual([
      { rule: 'filteringReview', begun: '2026-09-01', done: '2026-11-16', isFirst: true },
      { rule: 'filteringReview', begun: '2026-11-16', done: null },
    ]);
    expect(runs(rightsReviewed({ on: '2026-08-20' }))).toEqual([
      { rule: 'accessReview', begun: '2026-08-20', done: null },
    ]);
  });
  it('TRG-02 is each training against attacks of who works here, and nothing that is open of who left', () => {
    const runs = (...history: History) => runsOfTraining(fold(trainingStream.decider, history));
    const had = completed({ training: 'cyber-security', on: '2026-10-05' });
    const first = { rule: 'cyberTraining', begun: '2026-09-21', isFirst: true };
    expect([runs(), runs(had)]).toEqual([[], []]);
    expect(runs(assigned())).toEqual([{ ...first, done: null }]);
    expect(runs(assigned(), had)).toEqual([
      { ...first, done: '2026-10-05' },
      { rule: 'cyberTraining', begun: '2026-10-05', done: null },
    ]);
    const governor = assigned({ trainings: ['governor'], topics: [], role: 'governor' });
    expect(runs(governor)).toEqual([]);
  });
});
