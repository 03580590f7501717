import { planned, type Times } from '../../kernel/times.ts';
import type { OwnDeviceCommand } from './commands.ts';
import type { OwnDeviceContext } from './decision.ts';
import type { OwnDeviceState } from './state.ts';

const day = planned<unknown, unknown, unknown>('NET-05');

/** That days have an end that is not over is a rule of its own. */
export const ownDeviceTimes: Times<OwnDeviceCommand, OwnDeviceState, OwnDeviceContext> = {
  AuthoriseForSchoolData: { from: day, until: day },
  CorrectOwnDevice: { 'changes.from': day, 'changes.until': day },
};
