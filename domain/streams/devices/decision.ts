import type { DeviceEvent } from '../../../events/catalogue/devices.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { DeviceCommand } from './commands.ts';
import type { DeviceFacts } from './facts.ts';
import type { DeviceRejection } from './rejections.ts';
import type { DeviceSettings } from './settings.ts';

export type Command<T extends DeviceCommand['type']> = OfType<DeviceCommand, T>;
export type DeviceContext = Context<DeviceSettings, DeviceFacts>;
export type DeviceDecision = Decision<DeviceEvent, DeviceRejection>;
