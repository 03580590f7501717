import type { OwnDeviceEvent } from '../../../events/catalogue/own-devices.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { OwnDeviceCommand } from './commands.ts';
import type { OwnDeviceFacts } from './facts.ts';
import type { OwnDeviceRejection } from './rejections.ts';
import type { OwnDeviceSettings } from './settings.ts';

export type Command<T extends OwnDeviceCommand['type']> = OfType<OwnDeviceCommand, T>;
export type OwnDeviceContext = Context<OwnDeviceSettings, OwnDeviceFacts>;
export type OwnDeviceDecision = Decision<OwnDeviceEvent, OwnDeviceRejection>;
