import type {
  ErasureConfirmationEvent,
  SubscriptionName,
} from '../../../events/catalogue/erasure-confirmations.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { plusDays } from '../../kernel/day.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ErasureConfirmationCommand } from './commands.ts';
import { confirmationDues } from './dues.ts';
import { type ErasureConfirmationRejection, rejections } from './rejections.ts';
import { type Announced, type ErasureConfirmationState, isSame, outstandingOf } from './state.ts';

type Command<T extends ErasureConfirmationCommand['type']> = OfType<ErasureConfirmationCommand, T>;
type ErasureDecision = Decision<ErasureConfirmationEvent, ErasureConfirmationRejection>;
type ErasureContext = Context<null, NoFacts>;

/** As long as the law gives who is asked to erase: one month (UK GDPR, Article 12(3)), as days. */
const DAYS_TO_CONFIRM = 30;
/** What a service is called as an actor. */
const SERVICE = 'system.client.';

const announce = (
  command: Command<'AnnounceErasure'>,
  { announced }: ErasureConfirmationState,
  { today }: ErasureContext,
): ErasureDecision =>
  announced === null
    ? accept({
        type: 'ErasureAnnounced',
        data: { ...bodyOf(command), dueOn: plusDays(today, DAYS_TO_CONFIRM) },
      })
    : accept();

const asked = ({ subscribers }: Announced, name: SubscriptionName) =>
  subscribers.find((one) => isSame(one, name));

const confirm = (
  command: Command<'ConfirmErasure'>,
  announced: Announced,
  { actor }: ErasureContext,
): ErasureDecision => {
  const subscriber = asked(announced, command);
  if (subscriber === undefined) return refuse(rejections.notSubscribed);
  const { client, confirmed } = subscriber;
  const isTheirs = client !== null && actor.person === `${SERVICE}${client}`;
  if (actor.person.startsWith(SERVICE) && !isTheirs) return refuse(rejections.notTheirs);
  return confirmed === null ? accept({ type: 'ErasureConfirmed', data: bodyOf(command) }) : accept();
};

const correct = (
  command: Command<'CorrectErasureConfirmation'>,
  { subscribers }: Announced,
): ErasureDecision =>
  subscribers.some(({ confirmed }) => confirmed?.by === command.corrects)
    ? accept({ type: 'ErasureConfirmationCorrected', data: bodyOf(command) })
    : refuse(rejections.correctionNotPossible);

/** What was erased is removed by who was sent it, too, and they say so (DPR-04). */
export const decide = (
  command: ErasureConfirmationCommand,
  state: ErasureConfirmationState,
  context: ErasureContext,
): ErasureDecision => {
  if (command.type === 'AnnounceErasure') return announce(command, state, context);
  const { announced } = state;
  if (announced === null) return refuse(rejections.notAnnounced);
  switch (command.type) {
    case 'ConfirmErasure':
      return confirm(command, announced, context);
    case 'CorrectErasureConfirmation':
      return correct(command, announced);
    case 'RecordErasureConfirmationFellDue':
      return fallenDue(confirmationDues(state), command.cycle, context.now) === null
        ? accept()
        : accept({
            type: 'ErasureConfirmationFellDue',
            data: { dueOn: announced.dueOn, outstanding: [...outstandingOf(announced)] },
          });
  }
};
