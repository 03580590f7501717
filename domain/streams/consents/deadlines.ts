import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toPerson, toRole } from '../../kernel/notice.ts';
import { photoDues } from './asking.ts';
import type { ConsentFacts } from './facts.ts';
import { subjectOf } from './ids.ts';
import type { ConsentSettings } from './settings.ts';
import type { ConsentState } from './state.ts';

type Context = DeadlineContext<ConsentSettings, Pick<ConsentFacts, 'person'>>;

/**
 * An answer about pictures, at admission (PUB-01, K13): each parent who is to answer is reminded, and the
 * office where none is known.
 */
const photoConsentAnswer = defineDeadline({
  name: 'photo-consent-answer',
  items: ['PUB-01'],
  from: { person: 'people' },
  factNeeds: (state: ConsentState, streamId: string) => {
    const subject = subjectOf(streamId);
    return state.request === null || subject === null
      ? {}
      : { person: { stream: 'people' as const, id: subject.person } };
  },
  reminders: { daysBefore: [7], sent: 'in-digest' },
  duesOf: (state: ConsentState, { streamId, settings, facts: { person } }: Context): readonly Due[] => {
    const subject = subjectOf(streamId);
    return subject === null || person === undefined ? [] : photoDues(state, person, subject.person, settings);
  },
  command: ({ cycle }) => ({ type: 'RecordPhotoAnswerFellDue', cycle }),
  recipients: ({ about }) => [about === null ? toRole('office') : toPerson(about)],
  line: (due) =>
    `The school asks whether pictures may be used; an answer is due on ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const consentDeadlines = [photoConsentAnswer];
