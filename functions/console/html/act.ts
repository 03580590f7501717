import type { Sending } from '../api/api.ts';
import type { Right } from '../api/rights.ts';
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

/** Something that can be done on a page: a form, which becomes a command. */
export interface Act {
  /** One of the console's, such as `close-incident`. */
  readonly name: string;
  readonly needs: Right;
  readonly button: string;
  readonly fields: readonly Field[];
  readonly command: (doing: Doing) => Sending;
  /** What the page says once it is done. */
  readonly said: string;
  /** Where it leads, under `/console`. @default - the page that it was done on */
  readonly next?: (doing: Doing) => string;
}
