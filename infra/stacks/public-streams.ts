import { catalogue } from '../../events/catalogue/index.ts';

/** The streams that take commands and that consumers hear of; the shell's own are not among them. */
export const publicStreams: readonly string[] = catalogue
  .filter(({ isInternal }) => !isInternal)
  .map(({ stream }) => stream);
