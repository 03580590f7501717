import { catalogue } from '../../events/catalogue/index.ts';

/** The streams that take commands and that consumers hear of; the shell's own are not among them. */
export const publicStreams: readonly string[] = catalogue
  .filter(({ isInternal }) => !isInternal)
  .map(({ stream }) => stream);

/** The streams that somebody may answer by a mailed link, without a token. */
export const streamsByLink: readonly string[] = catalogue
  .filter(({ isAnsweredByLink }) => isAnsweredByLink === true)
  .map(({ stream }) => stream);
