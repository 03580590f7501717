import type { TechnologyCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { TechnologyContext, TechnologyDecision } from './decision.ts';
import { approve, refuseInstallation } from './install.ts';
import { allowSite, block, preventDownload, unblock } from './sites.ts';
import type { TechnologyState } from './state.ts';
import { allow, assess, propose, recordStrategy, reject } from './weigh.ts';

export const decide = (
  command: TechnologyCommand,
  state: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  switch (command.type) {
    case 'ProposeTechnology':
      return propose(command, state, context);
    case 'AssessTechnology':
      return assess(command, state, context);
    case 'AllowTechnology':
      return allow(command, state, context);
    case 'RejectTechnology':
      return reject(command, state, context);
    case 'RecordStrategy':
      return recordStrategy(command);
    case 'ApproveInstallation':
      return approve(command, state, context);
    case 'RefuseInstallation':
      return refuseInstallation(command, state, context);
    case 'BlockSite':
      return block(command, state, context);
    case 'UnblockSite':
      return unblock(command, state, context);
    case 'AllowSite':
      return allowSite(command, state, context);
    case 'PreventDownload':
      return preventDownload(command, context);
    case 'CorrectTechnology':
      return correct(command, state, context);
  }
};
