import type { Facts } from '../../kernel/facts.ts';
import type { DeviceCommand } from './commands.ts';
import type { DeviceState } from './state.ts';

/** What a loan relies on of other streams (DEV-02, AGR-08); read and checked for no other command. */
export interface DeviceFacts {
  /** The borrower's own agreement as a parent. */
  readonly borrowerAgreement: {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly templateVersion: number | null;
  };
  /** The version of that agreement that is there to be signed, null when none is. */
  readonly parentTemplate: { readonly version: number } | null;
  /** The agreement that the loan at hand rests on, and which signature stands or stood last. */
  readonly loanAgreement?: {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly signedBy: number | null;
  };
}

/** Stream id of a borrower's agreement. */
export const borrowerAgreementId = (borrower: string): string => `${borrower}.parent`;

const from = {
  borrowerAgreement: 'agreements',
  parentTemplate: 'agreement-templates',
  loanAgreement: 'agreements',
} as const;

export const deviceFacts: Facts<DeviceCommand, DeviceState, DeviceFacts, typeof from> = {
  from,
  needs: (command) =>
    command.type === 'LendDevice'
      ? {
          borrowerAgreement: { stream: 'agreements', id: borrowerAgreementId(command.borrower) },
          parentTemplate: { stream: 'agreement-templates', id: 'parent' },
        }
      : {},
  needsOfState: (command, state) =>
    command.type === 'RequireReturn' && state.status === 'on-loan'
      ? { loanAgreement: { stream: 'agreements', id: state.loan.agreement } }
      : {},
};
