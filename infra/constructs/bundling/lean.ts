import { withPureConstants } from './pure-constants.ts';
import { withoutDocumentation, withoutPayloads } from './without-documentation.ts';

/** Files that a function may not need whole. */
export const leanable = /[\\/](events[\\/]catalogue|domain)[\\/].*\.ts$/;

/** The one function that serves the documentation of commands keeps it. */
const DOCUMENTING = 'openapi';
/** Every command function writes events of its own stream, and reservations of names. */
const RESERVATIONS = 'reservations';

/** A source file as one function needs it: schemas of events only where it writes them, descriptions and examples where it serves them. */
export const leanFor = (name: string, path: string, source: string): string => {
  const [, stream] = /[\\/]catalogue[\\/]([^\\/]+)\.ts$/.exec(path) ?? [];
  if (stream === undefined) return name === DOCUMENTING ? source : withoutDocumentation(source);
  const isWritten = name === `${stream}-commands` || (name.endsWith('-commands') && stream === RESERVATIONS);
  return withPureConstants(isWritten ? withoutDocumentation(source) : withoutPayloads(source));
};
