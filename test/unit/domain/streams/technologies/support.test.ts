import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { technologiesStream } from '../../../../../domain/streams/technologies/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  allowed,
  allowSite,
  assessed,
  at,
  block,
  blocked,
  dontInstall,
  guest,
  head,
  install,
  installed,
  it_,
  notInstalled,
  planned,
  prevent,
  prevented,
  proposed,
  rejected,
  settings,
  siteAllowed,
  unblock,
  unblocked,
} from './histories.ts';

const infant = { settings: { ...settings, riskAssessment: null } };

describe('software that is set up', () => {
  it('NET-04 is approved or refused by IT support', () => {
    given(technologiesStream, []).when(install, at(it_, infant)).thenEvents(installed);
    given(technologiesStream, []).when(dontInstall, at(it_)).thenEvents(notInstalled);
    given(technologiesStream, [installed]).when(dontInstall, at(it_)).thenEvents(notInstalled);
    given(technologiesStream, [installed]).when(install, at(it_, infant)).thenNothing();
    given(technologiesStream, [notInstalled]).when(dontInstall, at(it_)).thenNothing();
  });
  it('NET-04 refuses others than IT support, what it asked for itself, and who does not work at the school', () => {
    given(technologiesStream, []).when(install, at(head, infant)).thenRejected('ItSupportRequired', 'NET-04');
    given(technologiesStream, []).when(dontInstall, at(head)).thenRejected('ItSupportRequired');
    given(technologiesStream, [])
      .when({ ...install, requestedBy: 'p-412' }, at(it_, infant))
      .thenRejected('ConflictOfInterest', 'NET-04');
    given(technologiesStream, [])
      .when(install, at(it_, { ...infant, facts: guest }))
      .thenRejected('PersonNotRegistered', 'NET-04');
    given(technologiesStream, [])
      .when({ ...dontInstall, reason: '' }, at(it_))
      .thenRejected('ReasonRequired', 'NET-04');
    const nowhere = { settings: { ...settings, installations: null } };
    given(technologiesStream, []).when(install, at(it_, nowhere)).thenRejected('ProcessNotInUse', 'NET-04');
  });
  it('NET-04 TEC-01 refuses what is new to the school and was not allowed, where new technology is weighed', () => {
    for (const history of [[], [proposed(), assessed()], [proposed(), assessed(), allowed, rejected]])
      given(technologiesStream, history)
        .when(install, at(it_))
        .thenRejected('TechnologyNotAllowed', 'TEC-01');
    given(technologiesStream, [proposed(), assessed(), allowed]).when(install, at(it_)).thenEvents(installed);
  });
});

describe('sites and downloads', () => {
  it('MON-03 are blocked, opened again and allowed, with who approved it and why', () => {
    given(technologiesStream, []).when(block, at(it_)).thenEvents(blocked);
    given(technologiesStream, [blocked]).when(unblock, at(it_)).thenEvents(unblocked);
    given(technologiesStream, []).when(allowSite, at(it_)).thenEvents(siteAllowed);
    given(technologiesStream, [siteAllowed]).when(block, at(it_)).thenEvents(blocked);
    given(technologiesStream, [blocked]).when(block, at(it_)).thenNothing();
    given(technologiesStream, [blocked, unblocked]).when(unblock, at(it_)).thenNothing();
    given(technologiesStream, [siteAllowed]).when(allowSite, at(it_)).thenNothing();
  });
  it('MON-03 records each download that was stopped', () => {
    given(technologiesStream, [prevented]).when(prevent, at(it_)).thenEvents(prevented);
    expect(fold(technologiesStream.decider, [prevented, prevented]).downloads).toHaveLength(2);
    expect([prevented.type, siteAllowed.type]).toEqual(['DownloadPrevented', 'SiteAllowed']);
  });
  it('MON-03 refuses others than IT support, no reason, and nobody who approved', () => {
    for (const command of [block, unblock, allowSite, prevent])
      given(technologiesStream, [blocked])
        .when(command, at(head))
        .thenRejected('ItSupportRequired', 'MON-03');
    for (const command of [block, unblock, allowSite])
      given(technologiesStream, [])
        .when({ ...command, reason: '' }, at(it_))
        .thenRejected('ReasonRequired', 'MON-03');
    given(technologiesStream, [blocked])
      .when({ ...unblock, approvedBy: 'p-412' }, at(it_))
      .thenRejected('ApproverRequired', 'MON-03');
    given(technologiesStream, [blocked])
      .when(unblock, at(it_, { facts: guest }))
      .thenRejected('ApproverRequired');
    given(technologiesStream, []).when(unblock, at(it_)).thenRejected('SiteNotBlocked', 'MON-03');
    given(technologiesStream, [blocked]).when(allowSite, at(it_)).thenRejected('SiteIsBlocked', 'MON-03');
  });
});

const correct = (corrects: number, changes: object) => ({
  type: 'CorrectTechnology' as const,
  corrects,
  changes,
  reason: 'A slip.',
});
const corrected = (corrects: number, changes: object) => {
  const { type: _, ...data } = correct(corrects, changes);
  return { type: 'TechnologyCorrected' as const, data };
};

describe('a correction of a technology', () => {
  it('TEC-01 TEC-02 MON-03 puts right what nothing rests on yet, and days', () => {
    const history = [proposed(), planned, prevented];
    given(technologiesStream, history)
      .when(correct(1, { kind: 'software', name: 'Robots' }), at(head))
      .thenEvents(corrected(1, { kind: 'software', name: 'Robots' }));
    given(technologiesStream, history)
      .when(correct(2, { on: '2026-10-05' }), at(head))
      .thenEvents(corrected(2, { on: '2026-10-05' }));
    given(technologiesStream, history)
      .when(correct(3, { on: '2026-10-05' }), at(it_))
      .thenEvents(corrected(3, { on: '2026-10-05' }));
    given(technologiesStream, [proposed(), assessed()])
      .when(correct(2, { dpia: 'dpia-2' }), at(head))
      .thenEvents(corrected(2, { dpia: 'dpia-2' }));
    given(technologiesStream, history).when(correct(1, {}), at(head)).thenNothing();
    given(technologiesStream, history).when(correct(9, {}), at(head)).thenRejected('CorrectionNotPossible');
    const folded = (...events: readonly { readonly type: string; readonly data: object }[]) =>
      fold(technologiesStream.decider, events);
    expect(folded(...history, corrected(1, { kind: 'software' })).proposal).toMatchObject({
      kind: 'software',
      name: 'Robots for beginners',
    });
    const { strategies } = folded(...history, planned, corrected(2, { on: '2026-10-05' }));
    expect(strategies.map(({ on }) => on)).toEqual(['2026-10-05', '2026-10-06']);
    expect(folded(...history, corrected(3, { on: '2026-10-05' })).downloads[0]?.on).toBe('2026-10-05');
    expect(folded(proposed(), assessed(), corrected(2, { dpia: 'dpia-2' })).assessment?.dpia).toBe('dpia-2');
  });
  it('TEC-01 refuses it of what was weighed or decided, of another thing, and MON-03 by others than IT support', () => {
    const tried = (history: readonly object[], corrects: number, changes: object) =>
      given(technologiesStream, history as never).when(correct(corrects, changes), at(head));
    tried([proposed(), assessed()], 1, { kind: 'software' }).thenRejected('CorrectionNotPossible', 'TEC-01');
    tried([proposed(), assessed(), allowed], 2, { dpia: 'dpia-2' }).thenRejected('CorrectionNotPossible');
    tried([proposed()], 1, { on: '2026-10-05' }).thenRejected('CorrectionNotPossible');
    tried([proposed(), assessed({ dpia: null })], 2, { dpia: 'd' }).thenRejected('CorrectionNotPossible');
    tried([prevented], 1, { on: '2026-10-05' }).thenRejected('ItSupportRequired', 'MON-03');
  });
});

describe('who hears of a technology', () => {
  const heard = (event: { readonly type: string; readonly data: object }) =>
    technologiesStream
      .notices({ ...event, streamId: 'robots', actor: 'p-1' } as never, noticeSettings({}))
      .map(({ notice, recipients }) => [notice, ...recipients]);
  const computing = [{ role: 'it-support' }, { role: 'computing-lead' }];
  it('TEC-01 NET-04 MON-03 tells those who look after computing, who asked, and who approved', () => {
    expect(heard(proposed())).toEqual([['technology-proposed', ...computing]]);
    for (const event of [allowed, rejected])
      expect(heard(event)).toEqual([['technology-decided', ...computing]]);
    for (const event of [installed, notInstalled])
      expect(heard(event)).toEqual([['installation-decided', { person: 'p-401' }]]);
    for (const event of [unblocked, siteAllowed])
      expect(heard(event)).toEqual([['site-opened', { person: 'p-410' }]]);
    expect([heard(blocked), heard(planned), heard(prevented)]).toEqual([[], [], []]);
  });
});
