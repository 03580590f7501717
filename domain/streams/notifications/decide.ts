import type { NotificationEvent } from '../../../events/catalogue/notifications.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { NotificationCommand } from './commands.ts';
import { type NotificationRejection, rejections } from './rejections.ts';
import { eventsOf, pagedOf } from './routes.ts';
import type { NotificationState } from './state.ts';

type Command<T extends NotificationCommand['type']> = OfType<NotificationCommand, T>;
type NotificationDecision = Decision<NotificationEvent, NotificationRejection>;

const record = (
  { routes }: Command<'RecordRecipients'>,
  state: NotificationState,
  now: string,
): NotificationDecision => accept(...routes.flatMap((route) => eventsOf(route, state, now)));

/** Once: even if others hold the roles when it comes again, the pages stay as they were cut. */
const recordPages = (
  command: Command<'RecordPages'>,
  { notices }: NotificationState,
): NotificationDecision =>
  notices.some(({ notice }) => notice === command.notice) ? accept() : accept(...pagedOf(command));

const correct = (
  command: Command<'CorrectNotification'>,
  { notices }: NotificationState,
): NotificationDecision => {
  const isKnown = notices.some(({ addressed }) => addressed.some(({ by }) => by === command.corrects));
  return isKnown
    ? accept({ type: 'NotificationCorrected', data: bodyOf(command) })
    : refuse(rejections.correctionNotPossible);
};

export const decide = (
  command: NotificationCommand,
  state: NotificationState,
  { now }: Context<null, NoFacts>,
): NotificationDecision => {
  switch (command.type) {
    case 'RecordRecipients':
      return record(command, state, now);
    case 'RecordPages':
      return recordPages(command, state);
    case 'CorrectNotification':
      return correct(command, state);
  }
};
