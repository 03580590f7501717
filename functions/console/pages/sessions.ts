import { instantOf } from '../../shared/lambda/clock.ts';
import { markup } from '../../shared/pages/markup.ts';
import type { Act } from '../html/act.ts';
import { formOf } from '../html/form.ts';
import { paragraph, tag, title } from '../html/parts.ts';
import { type Cell, tableOf } from '../html/table.ts';
import { momentInWords } from '../html/words.ts';
import { page } from './page.ts';

const needs = { logIn: true } as const;

const endSession: Act = {
  name: 'end-session',
  needs,
  button: 'End a session',
  said: 'The session is over.',
  fields: [{ name: 'session', label: 'Session', kind: 'choice' }],
  perform: (sessions, { sent }) => sessions.end(sent.text('session')),
};

const endAll: Act = {
  name: 'end-all-sessions',
  needs,
  button: 'Sign out everywhere',
  said: '',
  fields: [],
  perform: (sessions) => sessions.endAll(),
  next: () => '/signed-out',
};

const moment = (at: number): string => momentInWords(instantOf(new Date(at)));

/** Where somebody is signed in, on this computer and on others, and where they end it. */
export const sessionsPage = page({
  path: '/sessions',
  needs: [],
  acts: [endSession, endAll],
  load: ({ sessions }) => sessions.all(),
  title: () => 'Your sessions',
  render: (all, asking) => {
    const session = all.flatMap(({ key, startedAt, isThis }) =>
      isThis ? [] : [[key, `Begun ${moment(startedAt)}`] as const],
    );
    return markup`${title('Your sessions')}
${paragraph('A session ends by itself after half an hour without a look at a page, and after eight hours.')}
${tableOf({
  caption: 'Where you are signed in',
  head: ['Begun', 'Last used', 'Which'],
  rows: all.map(({ startedAt, seenAt, isThis }): readonly Cell[] => [
    moment(startedAt),
    moment(seenAt),
    isThis ? tag('this one', 'good') : tag('another'),
  ]),
  none: 'You are signed in nowhere.',
})}
${session.length === 0 ? null : formOf(asking, endSession, { options: { session }, isSecondary: true })}
${formOf(asking, endAll)}`;
  },
});
