import type { DeviceEvent } from '../../../events/catalogue/devices.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { borrowerAgreementId } from './facts.ts';
import { borrowerRefusal, safeguardsRefusal } from './lendable.ts';
import { isKnown } from './people.ts';
import { rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

export const lend = (
  command: Command<'LendDevice'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  if (state.status === 'on-loan') return refuse(rejections.deviceAlreadyOnLoan);
  if (state.status !== 'in-store') return refuse(rejections.deviceNotInStore);
  const { borrower, pupil, purpose, returnDue = null } = command;
  const refusal = borrowerRefusal(borrower, context) ?? safeguardsRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const considered = homeAccessIn(command, context);
  if (considered === null) return refuse(rejections.homeAccessRequired);
  const lent = { borrower, pupil, purpose, lentOn: context.today, returnDue };
  return accept(
    { type: 'DeviceLent', data: { ...lent, ...agreementIn(borrower, context), takenOver: null } },
    ...considered,
  );
};

/**
 * What the family has at home, where the loan is for a closure (HLP-05); null: nobody has asked the family.
 */
const homeAccessIn = (
  { pupil, closure }: Command<'LendDevice'>,
  { facts: { homeLearning } }: DeviceContext,
): readonly DeviceEvent[] | null => {
  if (closure === undefined) return [];
  const access = homeLearning?.access ?? null;
  if (access === null) return null;
  const { by, internet, devices } = access;
  return [{ type: 'HomeAccessConsidered', data: { pupil, closure, access: by, internet, devices } }];
};

const agreementIn = (borrower: string, { facts: { borrowerAgreement } }: DeviceContext) =>
  borrowerAgreement?.status === 'signed'
    ? {
        agreement: borrowerAgreementId(borrower),
        templateVersion: borrowerAgreement.templateVersion,
      }
    : { agreement: null, templateVersion: null };

/**
 * A loan from before the school kept its book here: it has happened, so that no rule of today refuses it.
 * Where the borrower has no agreement, the loan says so.
 */
export const takeOverLoan = (
  command: Command<'TakeOverLoan'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  if (state.status === 'on-loan') return refuse(rejections.deviceAlreadyOnLoan);
  if (state.status !== 'in-store') return refuse(rejections.deviceNotInStore);
  const { borrower, pupil, purpose, lentOn, returnDue = null, source } = command;
  if (!isKnown(context.facts.borrower) || !isKnown(context.facts.pupil))
    return refuse(rejections.personNotRegistered);
  if (!isFromBefore(lentOn, context)) return refuse(rejections.notFromBefore);
  const takenOver = { source, by: context.actor.person };
  return accept({
    type: 'DeviceLent',
    data: {
      borrower,
      pupil,
      purpose,
      lentOn,
      returnDue,
      ...agreementIn(borrower, context),
      takenOver,
    },
  });
};

export const takeBack = (command: Command<'ReturnDevice'>, state: RegisteredDevice): DeviceDecision =>
  state.status === 'on-loan'
    ? accept({
        type: 'DeviceReturned',
        data: { borrower: state.loan.borrower, condition: command.condition ?? null },
      })
    : refuse(rejections.deviceNotOnLoan);
