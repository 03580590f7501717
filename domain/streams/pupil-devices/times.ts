import { happened, type Times } from '../../kernel/times.ts';
import type { PupilDeviceCommand } from './commands.ts';
import type { PupilDeviceContext } from './decision.ts';
import type { PupilDeviceState } from './state.ts';

export const pupilDeviceTimes: Times<PupilDeviceCommand, PupilDeviceState, PupilDeviceContext> = {
  HandInMobile: { occurredAt: happened('MOB-02') },
  CollectMobile: { occurredAt: happened('MOB-02', (_, { held }) => held?.at ?? null) },
  RecordBroughtIn: { occurredAt: happened('NET-08') },
  ConfiscateDevice: { occurredAt: happened('SRC-04') },
  ReturnConfiscatedDevice: {
    occurredAt: happened(
      'SRC-04',
      ({ confiscation }, { confiscations }) =>
        confiscations.find(({ by }) => by === confiscation)?.at ?? null,
    ),
  },
};
