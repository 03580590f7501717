import type { IncidentSettings } from '../../../../../domain/streams/incidents/settings.ts';
import type { IncidentEvent } from '../../../../../events/catalogue/incidents.ts';

/** What events say of an incident, by themselves and without the rules of the stream. */
interface Known {
  readonly about: readonly string[];
  readonly illegal: boolean;
  readonly serious: boolean;
  readonly spreadAmongPupils: boolean;
}

const after = (known: Known, { type, data }: IncidentEvent): Known => {
  switch (type) {
    case 'IncidentReported':
      return { ...data, about: data.categories };
    case 'IncidentCategorised':
      return { ...known, about: data.categories };
    case 'IncidentFlagRaised':
      return { ...known, [data.kind]: true };
    case 'IncidentCorrected': {
      const { illegal = known.illegal, serious = known.serious } = data.changes;
      const { spreadAmongPupils = known.spreadAmongPupils, categories: about = known.about } = data.changes;
      return { about, illegal, serious, spreadAmongPupils };
    }
    default:
      return known;
  }
};

const nothing: Known = { about: [], illegal: false, serious: false, spreadAmongPupils: false };
const knownFrom = (events: readonly IncidentEvent[]): Known => events.reduce(after, nothing);

/** What must not be missing where an incident is closed upon these events. */
export const missingIn = (
  events: readonly IncidentEvent[],
  settings: IncidentSettings,
): readonly string[] => {
  const { about, illegal, serious, spreadAmongPupils } = knownFrom(events);
  const isImage = about.includes('intimate-images');
  const opened = events.findLastIndex(
    ({ type }) => type === 'IncidentReported' || type === 'IncidentReopened',
  );
  const ever = (...types: string[]) => events.some(({ type }) => types.includes(type));
  const since = (name: string) => events.slice(opened).some(({ type }) => type === name);
  const isCited = events.some((one) => one.type === 'IncidentActionTaken' && one.data.under !== null);
  const asked: readonly (readonly [what: string, isAsked: boolean, isThere: boolean])[] = [
    ['class', settings.classification !== null, ever('IncidentClassified', 'IncidentReclassified')],
    ['police', illegal || serious || isImage, since('PoliceReferralConsidered')],
    ['containment', spreadAmongPupils, since('IncidentContained')],
    ['criteria', about.includes('cyber-bullying'), ever('CyberBullyingRecorded') && isCited],
    ['weighed action', about.includes('pupil-misuse'), isCited],
    ['viewing', isImage, ever('ImageViewingRecorded')],
    ['referral', isImage, ever('ImageReferralRecorded')],
    ['log', settings.logTargets !== null, ever('IncidentLogged')],
    ['signature', settings.logForm !== null, ever('IncidentLogSigned')],
    ['action', true, ever('IncidentActionTaken', 'IncidentContained', 'EvidenceCaptured')],
  ];
  return asked.flatMap(([what, isAsked, isThere]) => (isAsked && !isThere ? [what] : []));
};

const describes = (event: IncidentEvent): boolean =>
  (event.type === 'IncidentReported' || event.type === 'IncidentCorrected') &&
  event.data.description !== undefined;

/** What must not follow upon these events, in words; null for anything else. */
export const forbiddenAfter = (events: readonly IncidentEvent[], event: IncidentEvent): string | null => {
  if (events.at(-1)?.type === 'IncidentClosed' && event.type !== 'IncidentReopened')
    return `${event.type} upon a closed incident`;
  const isImage = knownFrom([...events, event]).about.includes('intimate-images');
  return isImage && (describes(event) || event.type === 'EvidenceCaptured')
    ? `${event.type} of an intimate image`
    : null;
};
