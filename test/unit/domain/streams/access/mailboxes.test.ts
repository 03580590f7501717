import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, facts, holds, infant, nobody } from './histories.ts';

const staff = facts([holds('staff')]);
const both = { ...infant, mailboxes: ['staff', 'class'] as const };
const IT = ['it-support'];
const of = (streamId: string, known = staff, roles = IT, settings: typeof infant = both) =>
  at(known, roles, settings, streamId);
const address = 'amira.shah@school.example';
const provide = { type: 'ProvideMailbox' as const, address };
const provided = (owner: 'staff' | 'class' = 'staff', whose = 'p-101') => ({
  type: 'EmailAccountProvided' as const,
  data: { owner, of: whose, address },
});
const close = { type: 'CloseMailbox' as const, reason: 'No more.' };
const closed = (because: 'decided' | 'capacity-over', more: object = {}) => ({
  type: 'EmailAccountClosed' as const,
  data: { owner: 'staff' as const, of: 'p-101', mailbox: 1, because, ...more },
});

describe('a mailbox of the school', () => {
  it('ACC-10 is provided for somebody at work, and for a class', () => {
    given(accessStream, []).when(provide, of('p-101')).thenEvents(provided());
    given(accessStream, []).when(provide, of('class-y1-oak', nobody)).thenEvents(provided('class', 'y1-oak'));
    expect(provided().type).toBe('EmailAccountProvided');
    expect(accessStream.subjectOf('class-y1-oak', null)).toBeNull();
    expect(accessStream.subjectOf('p-101', null)).toBe('p-101');
  });
  it('ACC-10 refuses a class where classes have none, and whoever does not work at the school', () => {
    const alone = { ...infant, mailboxes: ['staff'] as const };
    given(accessStream, [])
      .when(provide, of('class-y1-oak', nobody, IT, alone))
      .thenRejected('ProcessNotInUse', 'ACC-10');
    given(accessStream, [])
      .when(provide, of('p-101', staff, IT, infant))
      .thenRejected('ProcessNotInUse');
    given(accessStream, [])
      .when(provide, of('p-201', facts([holds('parent')])))
      .thenRejected('StaffRequired', 'ACC-10');
  });
  it('ACC-10 refuses others than IT support, a second one, and an end without a reason', () => {
    const office = of('p-101', staff, ['office']);
    given(accessStream, []).when(provide, office).thenRejected('ItSupportRequired', 'ACC-10');
    given(accessStream, [provided()]).when(close, office).thenRejected('ItSupportRequired');
    given(accessStream, [provided()])
      .when(provide, of('p-101'))
      .thenRejected('MailboxAlreadyProvided', 'ACC-10');
    given(accessStream, [provided()])
      .when({ ...close, reason: '' }, of('p-101'))
      .thenRejected('ReasonRequired', 'ACC-10');
    given(accessStream, []).when(close, of('p-101')).thenRejected('MailboxNotOpen', 'ACC-10');
  });
  it('ACC-10 is closed once, and provided again', () => {
    const ended = closed('decided', { reason: 'No more.' });
    given(accessStream, [provided()]).when(close, of('p-101')).thenEvents(ended);
    given(accessStream, [provided(), ended]).when(close, of('p-101')).thenNothing();
    given(accessStream, [provided(), ended]).when(provide, of('p-101')).thenEvents(provided());
  });
  it('ACC-10 ends with the work of its owner, and a class’s does not', () => {
    const endWith = { type: 'EndWithCapacity' as const };
    const left = facts([holds('staff', '2026-09-01', '2026-10-13')]);
    given(accessStream, [provided()]).when(endWith, of('p-101', left)).thenEvents(closed('capacity-over'));
    given(accessStream, [provided()]).when(endWith, of('p-101', staff)).thenNothing();
    given(accessStream, [provided('class', 'y1-oak')])
      .when(endWith, of('class-y1-oak', nobody))
      .thenNothing();
  });
  it('ACC-10 tells whose it is: a person, or those who work with the class', () => {
    const heard = (event: { readonly type: string; readonly data: object }) =>
      accessStream
        .notices({ ...event, streamId: 'x-1', actor: 'p-1' } as never, noticeSettings({}))
        .map(({ notice, recipients }) => [notice, ...recipients]);
    expect(heard(provided())).toEqual([['mailbox-provided', { person: 'p-101' }]]);
    expect(heard(provided('class', 'y1-oak'))).toEqual([['mailbox-provided', { staffOfClass: 'y1-oak' }]]);
    expect(heard(closed('decided'))).toEqual([['mailbox-closed', { person: 'p-101' }]]);
  });
});
