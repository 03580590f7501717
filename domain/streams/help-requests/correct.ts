import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import { isSame } from '../../kernel/same.ts';
import type { HelpRequestCommand } from './commands.ts';
import type { Command, HelpRequestDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { type Asked, type AskedRequest, type HelpRequestState, initialState, type Step } from './state.ts';

type Correct = Command<'CorrectHelpRequest'>;
type Fields = Readonly<Record<string, unknown>>;

/** Sealed words stand for words: no rule reads them. */
const SEALED = 'sealed';

const fieldsOfAsked = ({ kind, asker, person, device, receivedOn, isConfidential }: Asked): Fields => {
  switch (kind) {
    case 'access-change':
    case 'access-in-error':
      return { asker, person };
    case 'device-security':
      return { asker, device };
    case 'email-in-error':
      return { asker, receivedOn, isConfidential };
    case 'policy-query':
    case 'technology':
      return { asker };
  }
};

const fieldsOfStep = ({ type, on, outcome }: Step): Fields => {
  switch (type) {
    case 'AccessChangeRequestClosed':
      return { outcome };
    case 'AccessInErrorCorrected':
      return { takenBackOn: on };
    case 'SenderInformed':
    case 'EmailReceivedInErrorDeleted':
      return { on };
    default:
      return {};
  }
};

/** What can be corrected of an event, as it stands; null: there is no such event. */
const correctable = (state: HelpRequestState, corrects: number) => {
  if (state.status === 'none') return null;
  const { asked, steps } = state;
  if (asked.by === corrects) return { fields: fieldsOfAsked(asked), hasWords: true };
  const step = steps.find(({ by }) => by === corrects);
  return step === undefined ? null : { fields: fieldsOfStep(step), hasWords: step.words !== null };
};

const isPossible = ({ corrects, changes, words }: Correct, state: HelpRequestState): boolean => {
  const before = correctable(state, corrects);
  return (
    before !== null &&
    (words === undefined || before.hasWords) &&
    Object.keys(changes).every((field) => Object.hasOwn(before.fields, field))
  );
};

const askedAsItShould = ({ kind, ...asked }: Asked, { changes }: Correct): HelpRequestCommand => {
  const {
    asker = asked.asker,
    person = asked.person ?? undefined,
    device = asked.device ?? undefined,
  } = changes;
  const { receivedOn = asked.receivedOn ?? '', isConfidential = asked.isConfidential ?? false } = changes;
  switch (kind) {
    case 'policy-query':
      return { type: 'RaisePolicyQuery', asker, words: SEALED };
    case 'access-change':
      return { type: 'RequestAccessChange', asker, person, words: SEALED };
    case 'access-in-error':
      return { type: 'ReportAccessInError', asker, person, words: SEALED };
    case 'device-security':
      return { type: 'RaiseDeviceConcern', asker, device, words: SEALED };
    case 'technology':
      return { type: 'ReportTechnologyConcern', asker, words: SEALED };
    case 'email-in-error':
      return { type: 'ReportEmailInError', asker, receivedOn, isConfidential };
  }
};

const stepAsItShould = ({ type, ...step }: Step, { changes }: Correct): HelpRequestCommand | null => {
  const { outcome = step.outcome ?? 'declined', on = changes.takenBackOn ?? step.on ?? '' } = changes;
  switch (type) {
    case 'PolicyQueryAnswered':
      return { type: 'AnswerPolicyQuery', words: SEALED };
    case 'AccessChangeRequestClosed':
      return { type: 'CloseAccessChange', outcome, words: SEALED };
    case 'AccessInErrorCorrected':
      return { type: 'CorrectAccessInError', takenBackOn: on, words: SEALED };
    case 'DeviceSecurityAdviceGiven':
      return { type: 'AdviseOnDevice', words: SEALED };
    case 'TechnologyConcernResolved':
      return { type: 'ResolveTechnologyConcern', words: SEALED };
    case 'SenderInformed':
      return { type: 'InformSender', on };
    case 'EmailReceivedInErrorDeleted':
      return { type: 'DeleteEmail', on };
    default:
      return null;
  }
};

const laterOf = (
  state: AskedRequest,
  command: Correct,
): Original<HelpRequestCommand, HelpRequestState> | null => {
  const step = state.steps.find(({ by }) => by === command.corrects);
  const original = step === undefined ? null : stepAsItShould(step, command);
  const steps = state.steps.filter((one) => one !== step);
  return original === null ? null : { command: original, state: { ...state, status: 'open', steps } };
};

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (
  command: HelpRequestCommand,
  state: HelpRequestState,
): Original<HelpRequestCommand, HelpRequestState> | null => {
  if (command.type !== 'CorrectHelpRequest' || state.status === 'none') return null;
  if (!isPossible(command, state)) return null;
  return command.corrects === state.asked.by
    ? { command: askedAsItShould(state.asked, command), state: initialState }
    : laterOf(state, command);
};

/** What the rule of the original says of it was asked before. */
export const correct = (command: Correct, state: HelpRequestState): HelpRequestDecision => {
  const before = correctable(state, command.corrects);
  if (before === null || !isPossible(command, state)) return refuse(rejections.correctionNotPossible);
  const { words } = command;
  const changes = Object.fromEntries(
    Object.entries(command.changes).filter(([field, value]) => !isSame(value, before.fields[field])),
  );
  if (words === undefined && Object.keys(changes).length === 0) return accept();
  return accept({ type: 'HelpRequestCorrected', data: { ...bodyOf(command), changes } });
};
