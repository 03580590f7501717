import { publicStreams } from '../../../domain/streams/index.ts';
import { kebabOf } from '../../../functions/shared/http/command-names.ts';
import { atOnce } from '../../../functions/shared/lambda/at-once.ts';
import { personalFields } from '../../../infra/local/demo/checks/check-privacy.ts';
import type { Canaries } from './canary.ts';
import { idOf } from './every-event.ts';
import type { SiteAnswer } from './every-site.ts';
import { plantedBody } from './planted.ts';

type Body = Readonly<Record<string, unknown>>;

/** A command as it was sent, and what was answered. */
export interface Sent {
  readonly to: string;
  readonly status: number;
  readonly answer: string;
}

/** Streams that are sent to side by side. */
const AT_ONCE = 8;

/** Sends every command of every stream to its stream's record, by its own example: many are refused. */
export const everyCommand = async (
  school: string,
  canaries: Canaries,
  send: (to: string, body: Body) => Promise<SiteAnswer>,
): Promise<readonly Sent[]> => {
  const sent = await atOnce(AT_ONCE, publicStreams, async ({ events: { stream }, commands }) => {
    const ofStream: Sent[] = [];
    for (const [type, command] of Object.entries(commands)) {
      const to = `${stream}/${idOf(stream, school)}/${kebabOf(type)}`;
      const personal = Object.keys(command.body.shape).filter((field) =>
        personalFields.get(stream)?.has(field),
      );
      const planted = plantedBody(command, personal, (field) => canaries.of(`${stream}/${type} ${field}`));
      const { status, headers, body } = await send(to, planted);
      ofStream.push({ to, status, answer: JSON.stringify([body, ...headers]) });
    }
    return ofStream;
  });
  return sent.flat();
};
