import { describe, expect, it } from 'vitest';
import { helpRequestsStream as stream } from '../../../../../domain/streams/help-requests/stream.ts';
import { contextOf, given } from '../../../../support/scenario.ts';

const context = contextOf({ settings: null, facts: {} });
const as = (person: string, ...roles: string[]) => ({ ...context, actor: { person, roles } });
const teacher = as('p-401', 'staff');
const it1 = as('p-110', 'it-support');
const words = 'In plain words.';
const asked = (type: string, data: object = {}) => ({ type, data: { asker: 'p-401', words, ...data } });
const query = asked('PolicyQueryRaised', { asker: 'p-201' });
const change = asked('AccessChangeRequested', { person: 'p-402' });
const error = asked('AccessInErrorReported', { person: 'p-402' });
const unsafe = asked('DeviceSecurityConcernRaised', { device: 'lis-lt-014' });
const trouble = asked('TechnologyConcernReported');
const mail = asked('EmailReceivedInErrorReported', { receivedOn: '2026-09-02', isConfidential: true });
const informed = { type: 'SenderInformed' as const, data: { on: '2026-09-02' } };
const deleted = { type: 'EmailReceivedInErrorDeleted' as const, data: { on: '2026-09-03' } };
const statusAfter = (...history: { readonly type: string; readonly data: object }[]) =>
  given(stream, history).state.status;

describe('a request for help', () => {
  it.each([
    ['POL-10', { type: 'RaisePolicyQuery', asker: 'p-201', words }, query],
    ['ACC-04', { type: 'RequestAccessChange', person: 'p-402', words }, change],
    ['ACC-04', { type: 'RequestAccessChange', words }, asked('AccessChangeRequested', { person: 'p-401' })],
    ['ACC-05', { type: 'ReportAccessInError', person: 'p-402', words }, error],
    ['ACC-05', { type: 'ReportAccessInError', words }, asked('AccessInErrorReported', { person: null })],
    ['DEV-05', { type: 'RaiseDeviceConcern', device: 'lis-lt-014', words }, unsafe],
    ['DEV-05', { type: 'RaiseDeviceConcern', words }, asked('DeviceSecurityConcernRaised', { device: null })],
    ['DEV-06', { type: 'ReportTechnologyConcern', words }, trouble],
    ['EML-04', { type: 'ReportEmailInError', receivedOn: '2026-09-02', isConfidential: true, words }, mail],
  ] as const)('%s is on record once, with who asks: %o', (item, command, event) => {
    given(stream, [])
      .when(command as never, teacher)
      .thenEvents(event as never);
    expect(statusAfter(event)).toBe('open');
    given(stream, [event])
      .when(command as never, teacher)
      .thenRejected('AlreadyRaised');
    expect(item).toMatch(/^(POL|ACC|DEV|EML)-/);
  });

  it('POL-10 ACC-04 names people of the school alone', () => {
    const facts = { people: [{ kind: null }] };
    for (const command of [
      { type: 'RaisePolicyQuery', asker: 'p-999', words },
      { type: 'RequestAccessChange', person: 'p-999', words },
    ])
      given(stream, [])
        .when(command as never, { ...teacher, facts })
        .thenRejected('PersonNotKnown');
    given(stream, [])
      .when(
        { type: 'RaisePolicyQuery', asker: 'p-201', words },
        { ...teacher, facts: { people: [{ kind: 'parent' }] } },
      )
      .thenEvents(query as never);
    const named = (command: object) => stream.factNeeds(command as never, 'h-1').people;
    expect(named({ type: 'ReportAccessInError', asker: 'p-1', person: 'p-1', words })).toEqual([
      { stream: 'people', id: 'p-1' },
    ]);
    expect(named({ type: 'CorrectHelpRequest', changes: { asker: 'p-2' } })).toEqual([
      { stream: 'people', id: 'p-2' },
    ]);
    expect(named({ type: 'AnswerPolicyQuery', words })).toBeUndefined();
  });
});

describe('what settles a request for help', () => {
  it.each([
    ['POL-10', query, { type: 'AnswerPolicyQuery', words }, 'PolicyQueryAnswered', teacher],
    [
      'ACC-04',
      change,
      { type: 'CloseAccessChange', outcome: 'changed', words },
      'AccessChangeRequestClosed',
      it1,
    ],
    [
      'ACC-05',
      error,
      { type: 'CorrectAccessInError', takenBackOn: '2026-09-03', words },
      'AccessInErrorCorrected',
      it1,
    ],
    ['DEV-05', unsafe, { type: 'AdviseOnDevice', words }, 'DeviceSecurityAdviceGiven', it1],
    ['DEV-06', trouble, { type: 'ResolveTechnologyConcern', words }, 'TechnologyConcernResolved', it1],
  ] as const)('%s is on record, and closes it for good', (_, before, command, type, actor) => {
    const { type: __, ...data } = command;
    const event = { type, data };
    given(stream, [before])
      .when(command as never, actor)
      .thenEvents(event as never);
    expect(statusAfter(before, event)).toBe('settled');
    given(stream, [before, event])
      .when(command as never, actor)
      .thenRejected('AlreadySettled');
    given(stream, [])
      .when(command as never, actor)
      .thenRejected('NotRaised');
    const other = before === query ? change : query;
    given(stream, [other])
      .when(command as never, actor)
      .thenRejected('NotRaised');
  });

  it('EML-04 stays open until its sender knows and it was deleted, in any order', () => {
    const inform = { type: 'InformSender' as const, on: '2026-09-02' };
    given(stream, [mail]).when(inform, teacher).thenEvents(informed);
    given(stream, [mail, deleted]).when(inform, it1).thenEvents(informed);
    given(stream, [mail])
      .when(inform, as('p-110', 'staff', 'it-support'))
      .thenEvents(informed);
    given(stream, [mail]).when({ type: 'DeleteEmail', on: '2026-09-03' }, teacher).thenEvents(deleted);
    expect(statusAfter(mail, informed)).toBe('open');
    expect(statusAfter(mail, deleted)).toBe('open');
    expect(statusAfter(mail, deleted, informed)).toBe('settled');
    given(stream, [mail, informed]).when(inform, teacher).thenRejected('AlreadySettled');
    given(stream, [mail]).when(inform, as('p-402', 'staff')).thenRejected('RecipientRequired', 'EML-04');
    given(stream, [mail])
      .when({ ...inform, on: '2026-09-01' }, teacher)
      .thenRejected('OccurredTooEarly' as never, 'EML-04');
  });

  it.each([
    ['POL-10', query, { type: 'AnswerPolicyQuery', words }, ['p-201'], 'OwnQuery'],
    [
      'ACC-04',
      change,
      { type: 'CloseAccessChange', outcome: 'changed', words },
      ['p-401', 'p-402'],
      'OwnRights',
    ],
    [
      'ACC-05',
      error,
      { type: 'CorrectAccessInError', takenBackOn: '2026-09-03', words },
      ['p-402'],
      'OwnAccess',
    ],
    ['DEV-05', unsafe, { type: 'AdviseOnDevice', words }, ['p-401'], 'OwnDevice'],
  ] as const)('%s refuses those whose own it is', (item, before, command, people, code) => {
    for (const person of people)
      given(stream, [before])
        .when(command as never, as(person, 'it-support'))
        .thenRejected(code, item);
  });

  it('ACC-05 DEV-06 is reported and settled by one person in IT support, too', () => {
    const settle = { type: 'CorrectAccessInError', takenBackOn: '2026-09-03', words } as const;
    given(stream, [asked('AccessInErrorReported', { asker: 'p-110', person: 'p-402' })])
      .when(settle, it1)
      .thenEvents({ type: 'AccessInErrorCorrected', data: { takenBackOn: '2026-09-03', words } });
    given(stream, [asked('TechnologyConcernReported', { asker: 'p-110' })])
      .when({ type: 'ResolveTechnologyConcern', words }, it1)
      .thenEvents({ type: 'TechnologyConcernResolved', data: { words } });
  });
});
