import type { Original } from '../../kernel/original.ts';
import type { PupilDeviceCommand } from './commands.ts';
import type { PupilDeviceState } from './state.ts';

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (
  command: PupilDeviceCommand,
  state: PupilDeviceState,
): Original<PupilDeviceCommand, PupilDeviceState> | null => {
  if (command.type !== 'CorrectPupilDevice') return null;
  const { corrects, changes } = command;
  const taken = state.confiscations.find(({ by }) => by === corrects);
  if (taken !== undefined) {
    const { device = taken.device, under = taken.under } = changes;
    const incident = changes.incident === undefined ? taken.incident : changes.incident;
    const said = { device, under, incident: incident ?? undefined, occurredAt: taken.at };
    return {
      command: { type: 'ConfiscateDevice', cause: 'sealed', ...said },
      state: { ...state, confiscations: state.confiscations.filter((one) => one !== taken) },
    };
  }
  const given = state.confiscations.find(({ returned }) => returned?.by === corrects);
  if (given === undefined || given.returned === null) return null;
  const { to = given.returned.to } = changes;
  const confiscations = state.confiscations.map((one) => (one === given ? { ...one, returned: null } : one));
  return {
    command: {
      type: 'ReturnConfiscatedDevice',
      confiscation: given.by,
      to,
      occurredAt: given.returned.at,
    },
    state: { ...state, confiscations },
  };
};
