import { catalogue } from '../../events/catalogue/index.ts';

/** The streams that take commands and that consumers hear of; the shell's own are not among them. */
export const publicStreams: readonly string[] = catalogue
  .filter(({ isInternal }) => !isInternal)
  .map(({ stream }) => stream);

/** The shell's own that read models and processes hear of: who looked at what, and what was refused. */
export const heardStreams: readonly string[] = catalogue
  .filter(({ isInternal, isHeard }) => isInternal === true && isHeard === true)
  .map(({ stream }) => stream);

/** The streams that somebody may answer by a mailed link, without a token. */
export const streamsByLink: readonly string[] = catalogue
  .filter(({ isAnsweredByLink }) => isAnsweredByLink === true)
  .map(({ stream }) => stream);

/** Those that take commands without a token: by a link, or signed by a product of a school. */
export const streamsWithoutToken: readonly string[] = catalogue
  .filter((one) => one.isAnsweredByLink === true || one.isSentByProducts === true)
  .map(({ stream }) => stream);
