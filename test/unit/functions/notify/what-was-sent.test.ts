import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../../functions/notify/handler.ts';
import type { StoredDue } from '../../../../functions/shared/deadlines/due-item.ts';
import { digestMessage } from '../../../../functions/shared/deadlines/due-messages.ts';
import { holder, message, NOW, notifyDeps, readModelOf } from '../../../support/notify.ts';

/** What is added to the words of every notice: a deployment that says them in another way. */
const wording = vi.hoisted(() => ({ more: [] as string[] }));
vi.mock('../../../../functions/shared/notices/notices-for.ts', async (original) => {
  const { noticesFor } =
    await original<typeof import('../../../../functions/shared/notices/notices-for.ts')>();
  return {
    noticesFor: (...asked: Parameters<typeof noticesFor>) =>
      noticesFor(...asked).map((one) => ({ ...one, text: [...one.text, ...wording.more] })),
  };
});

const reminded = message(
  'ParentsRemindedOfOnlineRisks',
  'home-learning/u-301.4',
  { pupil: 'u-301', closure: 4, on: '2026-09-14', remindedBy: 'p-101' },
  2,
);
const family = { class: 'y1-oak', yearGroup: 'Y1', parents: ['p-201'] };
const peopleOf = async (_: string, ids: readonly string[]) =>
  ids.map((id) => ({
    id,
    holds: () => true,
    address: async () => `${id}@larkfield.example`,
    family: () => family,
  }));
const textOf = ({ data }: { readonly data: object }) =>
  (data as { message: { subject: string; text: string[] } }).message;
const link = 'https://daybook.fernhill.example/larkfield-infant/home-learning/u-301.4';

describe('what the product sent', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => {
    wording.more = [];
    vi.restoreAllMocks();
  });

  it('EML-07 is on record word for word, with its link, before it goes out', async () => {
    const { deps, sent, recorded } = notifyDeps({ peopleOf });
    await createHandler(deps)(reminded);
    const [{ subject, text }] = recorded().map(textOf) as [{ subject: string; text: string[] }];
    expect(sent).toEqual([{ to: 'p-201@larkfield.example', subject, text: text.join('\n\n') }]);
    expect(text.at(-1)).toBe(link);
  });

  it('EML-07 stays as it is on record, also where it is sent again after the words have changed', async () => {
    let isDown = true;
    const mails: string[] = [];
    const sendMail = async ({ text }: { readonly text: string }) => {
      if (isDown) throw new Error('the mail service is down');
      mails.push(text);
    };
    const time = { now: NOW };
    const site = notifyDeps({ peopleOf, sendMail, clock: () => new Date(time.now) });
    await expect(createHandler(site.deps)(reminded)).rejects.toThrow();
    [isDown, wording.more, time.now] = [false, ['In other words.'], '2026-09-14T09:10:00.000Z'];
    await createHandler(site.deps)(reminded);
    const [recorded] = site.recorded().map(textOf);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain((recorded?.text ?? []).join('\n\n'));
    expect(mails[0]).not.toContain('In other words.');
  });
});

const AT = '2026-09-14T06:00:00.000Z';
const due = (number: number): StoredDue => ({
  key: `photo-consent-answer#u-${number}.photo#1#2026-09-18#digest`,
  deadline: 'photo-consent-answer',
  stream: 'consents',
  streamId: `u-${number}.photo`,
  act: 'put-in-digest',
  from: AT,
  until: null,
  due: { dueOn: '2026-09-18', cycle: '1', about: 'p-201', hasFallenDue: false },
});

describe('the digest of a week', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => void vi.restoreAllMocks());

  const siteOf = (rows: StoredDue[]) =>
    notifyDeps({
      peopleOf,
      readModel: readModelOf(holder('p-office', 'office')),
      digestRows: async () => rows,
      clock: () => new Date('2026-09-14T06:05:00.000Z'),
    });
  const digest = digestMessage({ school: 'larkfield-infant', at: AT });

  it('EML-07 is on record by person and day, as it was mailed, however long it is', async () => {
    const { deps, sent, recorded } = siteOf(Array.from({ length: 60 }, (_, at) => due(300 + at)));
    await createHandler(deps)(digest);
    const [one] = recorded();
    expect(one).toMatchObject({
      id: 'people.p-201.digest-20260914',
      type: 'NotificationAddressed',
      data: { notice: 'digest', recipients: [{ person: 'p-201' }] },
    });
    expect(one && textOf(one).text.join('\n\n')).toBe(sent[0]?.text);
    expect(sent[0]?.text).toContain('And 10 more.');
  });

  it('EML-07 is sent as it is on record, also where more came near before it is sent again', async () => {
    const rows = [due(301)];
    const { deps, recorded } = siteOf(rows);
    const mails: string[] = [];
    const down = async () => {
      throw new Error('the mail service is down');
    };
    await expect(createHandler({ ...deps, sendMail: down })(digest)).rejects.toThrow();
    rows.push(due(302));
    const clock = () => new Date('2026-09-14T06:15:00.000Z');
    const sendMail = async ({ text }: { readonly text: string }) => void mails.push(text);
    await createHandler({ ...deps, clock, sendMail })(digest);
    expect(recorded()).toHaveLength(1);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('u-301.photo');
    expect(mails[0]).not.toContain('u-302.photo');
  });
});
