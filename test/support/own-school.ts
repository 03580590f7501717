import { randomUUID } from 'node:crypto';
import type { TenantPlan } from '../../functions/cli/setting-up/plan.ts';
import type { SetUpCommand } from '../../functions/cli/setting-up/trust-file.ts';
import { client, type Sending } from './running-stack.ts';
import { exampleTenants, setUp } from './set-up.ts';
import { type SharedStack, sharedStack } from './shared-stack/shared-stack.ts';

/** The schools of the example trust, with those of their people and agreements that tests mostly need. */
const examples = {
  larkfield: {
    id: 'larkfield-infant',
    people: ['p-100', 'p-101', 'p-107', 'p-109', 'p-110', 'p-201', 'p-202', 'u-301'],
    audiences: ['staff', 'parent'],
  },
  hollowbrook: {
    id: 'hollowbrook-primary',
    people: ['p-400', 'p-401', 'p-410', 'p-412', 'p-413'],
    audiences: ['staff'],
  },
};

/** Several files may set schools up at once, on a machine that has other work. */
const SET_UP_WITHIN_MS = 150_000;

export interface OwnSchoolOptions {
  /** @default larkfield */
  readonly like?: keyof typeof examples;
  /** Ids of people beside the usual ones. */
  readonly people?: readonly string[];
  /** Audiences of agreements beside the usual ones. */
  readonly audiences?: readonly string[];
}

const isNeeded =
  (people: readonly string[], audiences: readonly string[]) =>
  ({ path }: SetUpCommand): boolean => {
    const [, , , , stream = '', id = ''] = path.split('/');
    if (stream === 'people') return people.includes(id);
    return stream !== 'agreement-templates' || audiences.includes(id);
  };

/**
 * A school of the file's own on the shared stack: set up by commands like the example school's, under a name
 * that nobody else has. Its people have the ids and the names of the example's; their log-ins and addresses
 * are its own.
 */
export const ownSchool = async ({
  like = 'larkfield',
  people = [],
  audiences = [],
}: OwnSchoolOptions = {}) => {
  const example = examples[like];
  const id = `${like}-${randomUUID().slice(0, 8)}`;
  const stack = await sharedStack();
  const needed = isNeeded([...example.people, ...people], [...example.audiences, ...audiences]);
  const ofExample = (await exampleTenants()).find(({ tenant }) => tenant === example.id);
  const text = JSON.stringify(ofExample?.stages.map((stage) => stage.filter(needed)));
  const stages: TenantPlan['stages'] = JSON.parse(
    text.replaceAll(new RegExp(`${example.id}|${like}`, 'g'), id),
  );
  await setUp(stack, [{ tenant: id, stages }]);
  // What follows of it has followed: agreements are opened, lists are made.
  await stack.settled({ school: id, limitMs: SET_UP_WITHIN_MS });
  return schoolOn(stack, id);
};

export type OwnSchool = Awaited<ReturnType<typeof ownSchool>>;

const schoolOn = (stack: SharedStack, id: string) => {
  const http = client(stack);
  const path = `/v1/schools/${id}`;
  const concerns = (value: unknown) => JSON.stringify(value).includes(id);
  return {
    id,
    stack,
    http,
    /** The address of its things. */
    path,
    /**
     * Log-in of a person, by the last part of the one in the example: `head`, `office`, `teacher`, `it`,
     * `parent` …
     */
    logIn: (name: string) => `login-${id}-${name}`,
    /** Mail address of somebody of a name. */
    address: (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@${id}.fernhill.example`,
    post: (to: string, body: unknown, sending?: Sending) => http.post(`${path}/${to}`, body, sending),
    get: (what: string, sending?: Sending) => http.get(`${path}/${what}`, sending),
    /** Resolves when nothing of this school is on its way any more. */
    settled: (limitMs?: number) =>
      stack.settled({ school: id, ...(limitMs === undefined ? {} : { limitMs }) }),
    /** Mail to its people, and to others about it. */
    mails: async () => (await stack.mails()).filter(concerns),
    /** What came over the bus of it, as JSON texts. */
    archived: async () => (await stack.archived()).filter((event) => event.includes(id)),
  };
};
