import type { NotificationRecorded } from '../../../events/catalogue/notifications.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Addressed, NoticeOf, NotificationState } from './state.ts';

type Recorded<T extends NotificationRecorded['type']> = OfType<NotificationRecorded, T>['data'];

const unknown = (notice: string): NoticeOf => ({
  notice,
  status: 'unaddressed',
  lookedForUntil: null,
  pages: null,
  addressed: [],
});

const changed = (
  state: NotificationState,
  notice: string,
  change: (before: NoticeOf) => NoticeOf,
): NotificationState => {
  const before = state.notices.find((one) => one.notice === notice);
  const after = change(before ?? unknown(notice));
  const notices =
    before === undefined
      ? [...state.notices, after]
      : state.notices.map((one) => (one === before ? after : one));
  return { ...state, notices };
};

const addressed = (
  state: NotificationState,
  {
    notice,
    recipients,
    unfilled,
    withoutAddress,
    outside = [],
    message,
  }: Recorded<'SafeguardingTeamAlerted'> & { readonly outside?: readonly string[] },
): NotificationState =>
  changed(state, notice, (before) => ({
    ...before,
    status: 'addressed',
    lookedForUntil: null,
    addressed: [
      ...before.addressed,
      {
        by: state.events + 1,
        decided: recipients,
        recipients,
        unfilled,
        withoutAddress,
        outside,
        message,
      },
    ],
  }));

const corrected = (
  state: NotificationState,
  { corrects, changes }: Recorded<'NotificationCorrected'>,
): NotificationState => ({
  ...state,
  notices: state.notices.map((one) => ({
    ...one,
    addressed: one.addressed.map((each) => (each.by === corrects ? putRight(each, changes) : each)),
  })),
});

const putRight = (
  each: Addressed,
  {
    recipients = [...each.recipients],
    unfilled,
    withoutAddress,
    outside,
  }: Recorded<'NotificationCorrected'>['changes'],
): Addressed => ({
  ...each,
  recipients,
  unfilled: unfilled ?? each.unfilled,
  withoutAddress: withoutAddress ?? each.withoutAddress,
  outside: outside ?? each.outside,
});

export const evolve = (state: NotificationState, event: NotificationRecorded): NotificationState => {
  switch (event.type) {
    case 'SafeguardingTeamAlerted':
    case 'ComputingLeadAlerted':
    case 'NotificationAddressed':
      return addressed(state, event.data);
    case 'NotificationPaged': {
      const { notice, pages } = event.data;
      return changed(state, notice, (before) => ({ ...before, status: 'paged', pages }));
    }
    case 'NotificationUnaddressed': {
      const { notice, lookedForUntil } = event.data;
      return changed(state, notice, (before) => ({ ...before, status: 'unaddressed', lookedForUntil }));
    }
    case 'NotificationAbandoned':
      return changed(state, event.data.notice, (before) => ({
        ...before,
        status: 'abandoned',
        lookedForUntil: null,
      }));
    case 'NotificationCorrected':
      return corrected(state, event.data);
  }
};
