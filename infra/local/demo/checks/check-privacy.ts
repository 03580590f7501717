import { catalogue } from '../../../../events/catalogue/index.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** Names of the fields that the catalogue marks as personal, by stream. */
export const personalFields: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  catalogue.map(({ stream, entries }) => [
    stream,
    new Set(Object.values(entries).flatMap(({ personal }) => Object.keys(personal))),
  ]),
);

/** A command as it was sent. */
export interface Sent {
  readonly stream: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Below this a text is a common word, and finding it proves nothing. */
const TELLING = 5;

/** No personal text that was sent in stands in a log line or in what was published. */
export function checkPrivacy(evidence: Evidence, sent: readonly Sent[]): Finding {
  const texts = new Set(sent.flatMap(personalTexts));
  const places: readonly (readonly [string, readonly string[]])[] = [
    ["a function's log", evidence.logLines()],
    ['the bus', evidence.archived()],
  ];
  const leaks = places.flatMap(([place, lines]) => {
    const all = lines.join('\n');
    return [...texts].filter((text) => all.includes(text)).map(() => `personal text in ${place}`);
  });
  return {
    part: 'privacy',
    says: `none of ${texts.size} personal texts is in logs or on the bus`,
    problem: leaks.length === 0 ? null : `${leaks.length} times: ${[...new Set(leaks)].join(', ')}`,
  };
}

const personalTexts = ({ stream, body }: Sent): string[] => {
  const personal = personalFields.get(stream);
  return Object.entries(body).flatMap(([name, value]) =>
    personal?.has(name) && typeof value === 'string' && value.length >= TELLING ? [value] : [],
  );
};
