import type { SetUpCommand } from './types.ts';

/** What a command is sent to, within one school. */
export interface Target {
  readonly stream: string;
  readonly id: string;
  readonly command: string;
  /** Tells commands apart that are sent to one stream more than once. */
  readonly about?: string;
}

/**
 * Makes the commands of one school (or of `_trust`); the key says what a command is for, so it is the same
 * every time.
 */
export const commandOf =
  (school: string) =>
  ({ stream, id, command, about }: Target, body: SetUpCommand['body']): SetUpCommand => ({
    key: [school, stream, id, command, about].filter((part) => part !== undefined).join('.'),
    path: `/v1/schools/${school}/${stream}/${id}/${command}`,
    body,
  });
