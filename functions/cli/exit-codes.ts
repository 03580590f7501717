/** What the command line ends with; the same for every command. */
export const exitCodes = {
  /** Done, and what was to be checked holds. */
  ok: 0,
  /** What was checked does not hold or needs a person, or what was asked for failed. */
  doesNotHold: 1,
  /** The command, a file or a value given to it can't be used. */
  badInput: 2,
  /** The deployment could not be reached, or did not let the token's holder. */
  noAnswer: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
