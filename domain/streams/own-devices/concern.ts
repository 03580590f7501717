import { type Concern, concernOfSubject } from '../../kernel/concern.ts';
import type { OwnDeviceState } from './state.ts';

/** A device is its owner's matter; who works at the school may read their own. */
export const concernOf = ({ device }: OwnDeviceState): Concern => concernOfSubject(device?.owner ?? null);
