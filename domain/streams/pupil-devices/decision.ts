import type { PupilDeviceEvent } from '../../../events/catalogue/pupil-devices.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { PupilDeviceCommand } from './commands.ts';
import type { PupilDeviceFacts } from './facts.ts';
import type { PupilDeviceRejection } from './rejections.ts';
import type { PupilDeviceSettings } from './settings.ts';

export type Command<T extends PupilDeviceCommand['type']> = OfType<PupilDeviceCommand, T>;
export type PupilDeviceContext = Context<PupilDeviceSettings, PupilDeviceFacts>;
export type PupilDeviceDecision = Decision<PupilDeviceEvent, PupilDeviceRejection>;
