import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../domain/kernel/notice.ts';
import { noticeSettings } from '../../../../domain/kernel/notice-settings.ts';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import type { Counted } from '../../../../domain/kernel/total-evolve.ts';
import { distinct, idsOf, ruled, statesOf } from '../../../support/stream-examples.ts';
import { variantsOf } from '../../../support/variants.ts';

/**
 * What a stream says of each of its commands and events, as tables to be read when they change: of the example
 * that every command and event has, and of what becomes of it where a field is left out, is null or is another
 * word. Only what differs from the example is listed.
 */
const needsOf = (needs: object): string => {
  const text = ({ stream, id }: { readonly stream: string; readonly id: string }) => `${stream}/${id}`;
  return Object.entries(needs)
    .map(([name, need]) => `${name}=${Array.isArray(need) ? need.map(text).join('+') : text(need)}`)
    .join(' ');
};

/** Only rows whose text is another than that of the example. */
const rows = <V>(name: string, variants: ReturnType<typeof variantsOf>, text: (value: V) => string) => {
  const [example, ...others] = variants.map(({ how, value }) => ({ how, says: text(value as V) }));
  const different = others.filter(({ says }) => says !== example?.says);
  return [`${name}: ${example?.says}`, ...different.map(({ how, says }) => `${name} ${how}: ${says}`)];
};

const commandRows = ({
  commands,
  facts,
  judgedAt,
  occurredAtOf,
  reservation,
  subjectOf,
  events,
}: AnyStream) =>
  idsOf(events.stream).flatMap((id) => [
    `${id} is about ${subjectOf(id, null)}`,
    ...Object.entries(commands).flatMap(([type, { body, example }]) =>
      rows<object>(`${id} ${type}`, variantsOf(body, example), (value) => {
        const command = { type, ...value } as never;
        const reserved = reservation(command, id);
        return [
          needsOf(facts.needs(command, id, 'larkfield-infant')),
          `judged at ${judgedAt(command)}, happened ${occurredAtOf(command)}`,
          ...(reserved === null ? [] : [`reserves ${JSON.stringify(reserved)}`]),
        ].join('; ');
      }),
    ),
  ]);

const toldIn = ({ notice, items, recipients, link, answerBy, isSafeguarding }: Notice): string => {
  const to = recipients.map((one) => Object.entries(one).flat().join(' ')).join(' + ');
  const more = [answerBy === undefined ? '' : ` answered by ${answerBy}`, isSafeguarding ? ' always' : ''];
  return `${notice} (${items.join(' ')}) ${link} to ${to}${more.join('')}`;
};

/** What came of the events of breaches repeats all that they say: tests of their own hold it. */
const REPEATING = ['breaches'];

const eventRows = ({ events, notices, commandOf }: AnyStream) =>
  Object.entries(events.entries).flatMap(([type, { payload, example }]) =>
    rows<object>(type, variantsOf(payload, example), (data) => {
      const event = { type, data, streamId: 'x-1', actor: 'p-900', version: 3 };
      const command = commandOf(event as never);
      const told =
        notices(event as never, noticeSettings({}))
          .map(toldIn)
          .join(' | ') || '-';
      const isLeftOut = command === null || REPEATING.includes(events.stream);
      return isLeftOut ? told : `${told}; came of ${JSON.stringify(command)}`;
    }),
  );

const dueRows = (stream: AnyStream) => {
  const { deadlines, byLink, facts, commands, events } = stream;
  const states = statesOf(stream);
  const ids = idsOf(events.stream);
  const each = (text: (state: Counted, id: string) => string) =>
    ids.map((id) => `${id}: ${distinct(states.map((state) => text(state, id)))}`);
  const ofDeadlines = deadlines.flatMap((deadline) => {
    const due = (about: string | null, hasFallenDue: boolean) =>
      deadline
        .recipients({ dueOn: '2026-09-30', cycle: '2.r-1.2026-27', about, hasFallenDue }, noticeSettings({}))
        .map((one) => Object.entries(one).flat().join(' '))
        .join(' + ');
    return [
      ...each((state, id) => needsOf(deadline.factNeeds(state as never, id) as object)),
      `reminds ${due('p-201', false)}; overdue ${due('p-201', true)}; about nobody ${due(null, true)}`,
    ].map((row) => `${deadline.name} (${deadline.items.join(' ')}) ${row}`);
  });
  const answered = ['sign', 'give', 'refuse', 'other'].map((choice) => {
    const command = byLink?.command({ secret: 's', choice, signedName: 'A' } as never) ?? null;
    return `${choice} by a link: ${JSON.stringify(command)}`;
  });
  const ofState = Object.entries(commands).flatMap(([type, { body, example }]) =>
    variantsOf(body, example)
      .slice(0, 1)
      .flatMap(({ value }) =>
        each((state, id) => {
          const command = { type, ...value } as never;
          return needsOf(facts.needsOfState?.(command, state, id, 'larkfield-infant') ?? {});
        })
          .filter((row) => !row.endsWith(': nothing'))
          .map((row) => `${type} of what ${row}`),
      ),
  );
  const asked =
    byLink === null
      ? []
      : [...each((state, id) => needsOf(byLink.factNeeds(state as never, id) as object)), ...answered];
  return [...ofDeadlines, ...asked, ...ofState];
};

describe('the tables of a stream', () => {
  it.each(ruled)('ORG-01 say what each command of $name relies on, and when it happened', ({ stream }) => {
    expect(commandRows(stream).join('\n')).toMatchSnapshot();
  });
  it.each(ruled)('ORG-02 say who is told of each event of $name', ({ stream }) => {
    expect(eventRows(stream).join('\n')).toMatchSnapshot();
  });
  it.each(ruled)(
    'ORG-07 say what deadlines and links of $name rely on, and whom they are for',
    ({ stream }) => {
      expect(dueRows(stream).join('\n')).toMatchSnapshot();
    },
  );
});
