import type { MachineClientRecorded } from '../../../events/catalogue/machine-clients.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { MachineClientState } from './state.ts';

export const evolve = (
  state: MachineClientState,
  event: Happened<MachineClientRecorded>,
): MachineClientState => {
  const number = state.events + 1;
  const said = [...state.said, { by: number, correctedBy: null }];
  switch (event.type) {
    case 'MachineClientRegistered': {
      const { types, until } = event.data;
      return { ...state, said, registration: { types, until } };
    }
    case 'MachineClientRevoked':
      return { ...state, said, registration: null };
    case 'MachineClientExpired':
      return { ...state, registration: null };
    case 'MachineClientCorrected': {
      const { corrects } = event.data;
      return {
        ...state,
        said: state.said.map((one) => (one.by === corrects ? { ...one, correctedBy: number } : one)),
      };
    }
  }
};
