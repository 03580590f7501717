import type { Sending } from '../api/api.ts';
import type { Right } from '../api/rights.ts';
import type { OwnSessions } from '../session/own-sessions.ts';
import type { Field } from './fields.ts';
import type { Sent } from './sent.ts';

/** What an act knows of the form that was sent. */
export interface Doing {
  /** Of the path, such as the school. */
  readonly params: Readonly<Record<string, string>>;
  readonly sent: Sent;
  /** Who does it. */
  readonly person: string;
  /** `YYYY-MM-DD`, Europe/London. */
  readonly today: string;
  /** The same for each repeat of the form: what is made by it takes its id of it. */
  readonly newId: string;
}

interface ActParts {
  /** One of the console's, such as `close-incident`. */
  readonly name: string;
  readonly needs: Right;
  readonly button: string;
  /** What it is for, where the button does not say all. */
  readonly lead?: string;
  readonly fields: readonly Field[];
  /** What the page says once it is done; empty: nothing. */
  readonly said: string;
  /**
   * Where it leads, under `/console`. @param made id that the API gave to what was made; empty: it gave none
   * @default - the page that it was done on
   */
  readonly next?: (doing: Doing, made: string) => string;
}

/** A form that becomes a command. */
interface CommandAct extends ActParts {
  /** Null: nothing is sent, and it leads on alone. */
  readonly command: (doing: Doing) => Sending | null;
}

/** A form with a file: announced to the API, put where the API says, and confirmed. */
export interface FileAct extends ActParts {
  /** Name of the field that takes the file. */
  readonly file: string;
  readonly announce: (doing: Doing, bytes: number) => Sending;
  readonly confirm: (doing: Doing, made: string) => Sending;
}

/** A form about the console itself: the API is not asked. */
interface OwnAct extends ActParts {
  readonly perform: (sessions: OwnSessions, doing: Doing) => Promise<void>;
}

/** Something that can be done on a page. */
export type Act = CommandAct | FileAct | OwnAct;
