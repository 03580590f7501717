import type { ExpectedMail } from './checks/check-mail.ts';
import type { ExpectedView } from './checks/check-views.ts';
import { expectedMail } from './expected-mail.ts';
import { expectedViews } from './expected-views.ts';
import { scenes } from './scenes/scenes.ts';
import type { Scene } from './story.ts';

/** A part of the story, and what must be so at its end. */
export interface Chapter {
  readonly says: string;
  readonly scenes: readonly Scene[];
  readonly views: readonly ExpectedView[];
  /** Of the mail that went out since the chapter before. */
  readonly mail: readonly ExpectedMail[];
}

export const september: Chapter = {
  says: 'a September, and what became of it',
  scenes,
  views: expectedViews,
  mail: expectedMail,
};
