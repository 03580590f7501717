import type { AnyFolding } from '../lambda/any-stream.ts';
import { foldings } from './foldings.ts';

/** Every stream that can be read. `reservations` is the shell's own and not among them. */
export const streams: readonly AnyFolding[] = foldings.filter(({ events }) => events.stream !== 'reservations');
