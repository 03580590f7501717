import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { borrowerAgreementId } from './facts.ts';
import { rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

export const lend = (
  command: Command<'LendDevice'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  if (state.status === 'on-loan') return refuse(rejections.deviceAlreadyOnLoan);
  if (state.status === 'allocated') return refuse(rejections.deviceNotInStore);
  const { borrower, pupil, purpose, returnDue = null } = command;
  if (returnDue !== null && returnDue < context.today) return refuse(rejections.returnDueBeforeLoan);
  const { borrowerAgreement, parentTemplate } = context.facts;
  if (borrowerAgreement.status !== 'signed') return refuse(rejections.agreementRequired);
  if (parentTemplate === null || parentTemplate.version !== borrowerAgreement.templateVersion)
    return refuse(rejections.agreementNotCurrent);
  if (state.safeguards.length === 0) return refuse(rejections.safeguardsRequired);
  const agreement = { agreement: borrowerAgreementId(borrower), templateVersion: parentTemplate.version };
  return accept({
    type: 'DeviceLent',
    data: { borrower, pupil, purpose, lentOn: context.today, returnDue, ...agreement },
  });
};

export const takeBack = (command: Command<'ReturnDevice'>, state: RegisteredDevice): DeviceDecision =>
  state.status === 'on-loan'
    ? accept({
        type: 'DeviceReturned',
        data: { borrower: state.loan.borrower, condition: command.condition ?? null },
      })
    : refuse(rejections.deviceNotOnLoan);
