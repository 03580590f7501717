import type { AnyStream } from '../../../domain/kernel/stream.ts';

/** How long records of a stream are kept, by its class of retention. */
export const keptFor = (_: AnyStream): string => 'no class yet';
