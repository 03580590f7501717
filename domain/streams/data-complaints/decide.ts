import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import type { DataComplaintCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { Command, DataComplaintContext, DataComplaintDecision } from './decision.ts';
import { acknowledgeBy, complaintDues } from './dues.ts';
import { rejections } from './rejections.ts';
import type { DataComplaintState, KnownComplaint } from './state.ts';

const acknowledge = (
  command: Command<'AcknowledgeDataComplaint'>,
  { status, acknowledged }: KnownComplaint,
): DataComplaintDecision => {
  if (status === 'answered') return refuse(rejections.alreadyAnswered);
  if (acknowledged !== null)
    return acknowledged.on === command.on ? accept() : refuse(rejections.alreadyAcknowledged);
  return accept({ type: 'DataComplaintAcknowledged', data: bodyOf(command) });
};

const receive = (
  command: Command<'ReceiveDataComplaint'>,
  state: DataComplaintState,
): DataComplaintDecision => {
  if (state.status !== 'none') return refuse(rejections.alreadyReceived);
  const time = { acknowledge: acknowledgeBy(command.receivedOn) };
  const { person, ...said } = bodyOf(command);
  return accept({ type: 'DataComplaintReceived', data: { person: person ?? null, ...said, ...time } });
};

/** A complaint is acknowledged in the time of the law, and answered for good (DPR-05). */
export const decide = (
  command: DataComplaintCommand,
  state: DataComplaintState,
  { facts: { people = [] }, now }: DataComplaintContext,
): DataComplaintDecision => {
  if (people.some(({ kind }) => kind === null)) return refuse(rejections.personNotKnown);
  if (command.type === 'ReceiveDataComplaint') return receive(command, state);
  if (state.status === 'none') return refuse(rejections.notReceived);
  switch (command.type) {
    case 'AcknowledgeDataComplaint':
      return acknowledge(command, state);
    case 'AnswerDataComplaint':
      return state.status === 'answered'
        ? refuse(rejections.alreadyAnswered)
        : accept({ type: 'DataComplaintAnswered', data: bodyOf(command) });
    case 'RecordDataComplaintFellDue':
      return fallenDue(complaintDues(state), command.cycle, now) === null
        ? accept()
        : accept({ type: 'DataComplaintFellDue', data: { acknowledge: state.received.acknowledge } });
    case 'CorrectDataComplaint':
      return correct(command, state);
  }
};
