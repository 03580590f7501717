import type { Relation } from '../../../domain/kernel/relation.ts';
import type { AnyStream } from '../../../domain/kernel/stream.ts';
import { views } from '../../../domain/read-models/index.ts';
import { documents } from '../../../domain/reports/index.ts';
import { evidenceFilesStream } from '../../../domain/streams/evidence-files/stream.ts';
import { publicStreams } from '../../../domain/streams/index.ts';
import { kebabOf } from '../../../functions/shared/http/command-names.ts';
import { ME } from './situations.ts';

/** One way to ask a route: what of it decides, and how the caller stands to what it is about. */
export interface Way {
  readonly route: string;
  /** The action of the table that decides, such as `incidents/read`. */
  readonly action: string;
  readonly stands: readonly Relation[];
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly isOfTrust: boolean;
}

const school = '/v1/schools/{schoolId}';

/**
 * Ids of records about people, by how the caller stands to them: only these relations can hold in the table's
 * streams.
 */
const people: readonly (readonly [string, readonly Relation[]])[] = [
  ['u-other', []],
  [ME, ['self']],
  ['u-child', ['own-child']],
  ['u-class', ['own-class']],
];
const idsOf = ({ events: { stream } }: AnyStream): readonly (readonly [string, readonly Relation[]])[] => {
  switch (stream) {
    case 'people':
    case 'access':
    case 'acknowledgements':
    case 'elevations':
    case 'exemptions':
    case 'authorisations':
    case 'pupil-devices':
      return people;
    case 'agreements':
      return people.map(([person, stands]) => [`${person}.staff`, stands]);
    case 'consents':
      return people.map(([person, stands]) => [`${person}.photo`, stands]);
    case 'home-learning':
      return people.map(([person, stands]) => [`${person}.4`, stands]);
    case 'incidents':
      return [
        ['i-other', []],
        ['i-mine', ['subject-is-me']],
      ];
    case 'notifications':
      return [
        ['incidents.i-other.1', []],
        ['incidents.i-mine.1', ['subject-is-me']],
      ];
    case 'evidence-files':
    case 'disposals':
      return [
        ['incidents.i-other', []],
        ['incidents.i-mine', ['subject-is-me']],
      ];
    case 'class-years':
      return [['y1-oak.2026-27', []]];
    default:
      return [['d-1', []]];
  }
};

const readsOf = (stream: AnyStream): readonly Way[] =>
  idsOf(stream).flatMap(([streamId, stands]) =>
    ['{stream}/{streamId}', '{stream}/{streamId}/history'].map((path) => ({
      route: `GET ${school}/${path}`,
      action: `${stream.readAs === null ? stream.events.stream : 'incidents'}/read`,
      stands,
      params: { stream: stream.events.stream, streamId },
      isOfTrust: false,
    })),
  );

/** What a command names, instead of its id, is whom it is about: the compliance that somebody signs. */
const bodiesOf = (action: string, example: unknown): readonly (readonly [unknown, readonly Relation[]])[] =>
  action === 'SignCompliance' && typeof example === 'object'
    ? [
        [{ ...example, person: 'p-other' }, []],
        [{ ...example, person: ME }, ['self']],
      ]
    : [[example, []]];

const commandsOf = (stream: AnyStream): readonly Way[] =>
  Object.entries(stream.commands).flatMap(([type, { example }]) =>
    idsOf(stream).flatMap(([streamId, ofRecord]) =>
      bodiesOf(type, example).map(([body, ofBody]) => ({
        route: `POST ${school}/${stream.events.stream}/{streamId}/{command}`,
        action: `${stream.events.stream}/${type}`,
        stands: [...ofRecord, ...ofBody],
        params: { streamId, command: kebabOf(type) },
        body,
        isOfTrust: false,
      })),
    ),
  );

/**
 * Files are attached as an action is taken, corrected and withdrawn as the incident is, and shown as it is
 * read.
 */
const files: readonly Way[] = idsOf(evidenceFilesStream).flatMap(([streamId, stands]) =>
  (
    [
      ['POST', '', 'TakeAction', { bytes: 10, showsNoIntimateImage: true }],
      ['POST', '/{fileId}/confirm', 'TakeAction', { label: 'A screenshot.' }],
      ['POST', '/{fileId}/correct', 'CorrectIncident', { label: 'A screenshot.', reason: 'A slip.' }],
      ['POST', '/{fileId}/withdraw', 'CorrectIncident', { reason: 'A slip.' }],
      ['GET', '/{fileId}', 'read', undefined],
    ] as const
  ).map(([method, path, action, body]) => ({
    route: `${method} ${school}/evidence-files/{streamId}/files${path}`,
    action: `incidents/${action}`,
    stands,
    params: { streamId, fileId: 'f-1' },
    body,
    isOfTrust: false,
  })),
);

const listsOf = (model: string): readonly Way[] => [
  ...[[], ...(model === 'family-file' ? [['own-child'] as const] : [])].map((stands) => ({
    route: `GET ${school}/views/{model}`,
    action: `views/${model}`,
    stands,
    params: { model },
    ...(stands.length === 0 ? {} : { query: { child: 'u-child' } }),
    isOfTrust: false,
  })),
  {
    route: `GET ${school}/views/{model}/history`,
    action: `views/${model}`,
    stands: [],
    params: { model },
    query: { row: 'u-other' },
    isOfTrust: false,
  },
  {
    route: 'GET /v1/trust/views/{model}',
    action: `views/${model}`,
    stands: [],
    params: { model },
    isOfTrust: true,
  },
];

type Whole = readonly [route: string, action: string, params?: object, query?: object, body?: unknown];
const wholes: readonly Whole[] = [
  [`GET ${school}/feed`, 'feed'],
  [`GET ${school}/journal`, 'journal'],
  [`GET ${school}/{stream}/{streamId}/commits`, 'journal', { stream: 'incidents', streamId: 'i-other' }],
  [`GET ${school}/checkpoints`, 'checkpoints'],
  [`GET ${school}/checkpoints/latest`, 'checkpoints'],
  [`GET ${school}/checkpoints/{size}`, 'checkpoints', { size: '1' }],
  [`GET ${school}/proofs/inclusion`, 'proofs', {}, { position: '1' }],
  [`GET ${school}/proofs/consistency`, 'proofs', {}, { from: '1' }],
  [`GET ${school}/proofs/range`, 'proofs', {}, { first: '1', last: '1' }],
  [`GET ${school}/proofs/trust`, 'proofs'],
  ['GET /v1/trust/checkpoints', 'checkpoints'],
  ['GET /v1/trust/checkpoints/latest', 'checkpoints'],
  ['GET /v1/trust/checkpoints/{size}', 'checkpoints', { size: '1' }],
  ['GET /v1/trust/proofs/consistency', 'proofs', {}, { from: '1' }],
  [`POST ${school}/checkpoints`, 'sign-checkpoint'],
  [
    `POST ${school}/checkpoints/{size}/countersignatures`,
    'countersign',
    { size: '1' },
    {},
    { cosignature: '— name AAAA' },
  ],
  [`GET ${school}/as-of`, 'as-of', {}, { at: '2026-09-09T00:00:00.000Z' }],
  ['GET /v1/trust/as-of', 'as-of', {}, { at: '2026-09-09T00:00:00.000Z' }],
  ['GET /v1/trust/reports/comparison', 'comparison', {}, { period: '2026-27.autumn-1' }],
  [`GET ${school}/people/{personId}/pack`, 'person-pack', { personId: 'u-other' }, { request: 'd-1' }],
  [`GET ${school}/packs/inspection`, 'inspection-pack'],
  // Of a record that everybody may read: of others, the handler asks for that as well.
  [
    `GET ${school}/disposals/{disposalId}/certificate`,
    'erasure-certificate',
    { disposalId: 'reference-lists.d-1' },
  ],
  [`POST ${school}/rebuilds/{model}`, 'rebuild', { model: 'incident-log' }],
  ['POST /v1/trust/rebuilds/{model}', 'rebuild', { model: 'incident-log' }],
  ['POST /v1/trust/sweeps', 'sweep'],
  ['GET /v1/trust/operations', 'operations'],
  ['GET /v1/trust/operations/{operation}', 'operations', { operation: 'op-1' }],
  ['GET /v1/trust/health', 'health'],
  ['GET /v1/trust/queues', 'health'],
  ['GET /v1/trust/queues/{queue}/dead-letters', 'dead-letters', { queue: 'project' }],
  ['POST /v1/trust/queues/{queue}/redrive', 'redrive', { queue: 'project' }],
  [
    'POST /v1/trust/queues/{queue}/dead-letters/{message}/redrive',
    'redrive',
    { queue: 'project', message: 'm-1' },
  ],
  [`GET ${school}/alert-channels/{channel}/secret`, 'alert-secret', { channel: 'web-filter' }],
  [
    `POST ${school}/imports`,
    'import',
    {},
    {},
    { kind: 'roster', format: 'flat', source: 'files', bytes: 100 },
  ],
  ...['', '/commands', '/differences', '/errors'].map(
    (of): Whole => [`GET ${school}/imports/{importId}${of}`, 'import', { importId: 'im-1' }],
  ),
  ...['dry-run', 'approve', 'cancel'].map(
    (act): Whole => [
      `POST ${school}/imports/{importId}/${act}`,
      'import',
      { importId: 'im-1' },
      {},
      { commands: 1 },
    ],
  ),
];

const ofWhole = ([route, action, params = {}, query = {}, body]: Whole): Way => ({
  route,
  action: `audit/${action}`,
  stands: [],
  params: { ...params },
  query: { ...query },
  body,
  isOfTrust: route.includes('/v1/trust/'),
});
const dossiers = idsOf({ events: { stream: 'incidents' } } as AnyStream).map(
  ([incidentId, stands]): Way => ({
    route: `GET ${school}/dossiers/{incidentId}`,
    action: 'audit/dossier',
    stands,
    params: { incidentId },
    isOfTrust: false,
  }),
);
const timelines = ['timeline', 'records'].flatMap((part) =>
  people.map(
    ([personId, stands]): Way => ({
      route: `GET ${school}/people/{personId}/${part}`,
      action: 'audit/timeline',
      stands,
      params: { personId },
      isOfTrust: false,
    }),
  ),
);

const figures = documents.flatMap(({ name }) =>
  ['', '/figures/{figure}'].map(
    (path): Way => ({
      route: `GET ${school}/reports/{report}${path}`,
      action: `audit/${name}`,
      stands: [],
      params: { report: name, figure: 'incidents-reported' },
      isOfTrust: false,
    }),
  ),
);

/** Who may read a subscription sees how a replay to it goes. */
const replays: Way = {
  route: `GET ${school}/subscriptions/{subscriptionId}/replay`,
  action: 'subscriptions/read',
  stands: [],
  params: { subscriptionId: 'd-1' },
  isOfTrust: false,
};

export const ways: readonly Way[] = [
  ...publicStreams.flatMap((stream) => [...readsOf(stream), ...commandsOf(stream)]),
  ...views.flatMap(({ model }) => listsOf(model)),
  ...wholes.map(ofWhole),
  ...dossiers,
  ...timelines,
  ...figures,
  ...files,
  replays,
];
