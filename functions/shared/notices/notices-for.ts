import type { Notice, NoticeEvent } from '../../../domain/kernel/notice.ts';
import type { NoticeSettings } from '../../../domain/kernel/notice-settings.ts';
import { streamIn } from '../../../domain/kernel/stream.ts';
import { streams } from '../../../domain/streams/index.ts';

/** Who hears what of an event. Total: of what no stream names, nobody does. */
export const noticesFor = (
  stream: string,
  event: NoticeEvent,
  settings: NoticeSettings,
): readonly Notice[] => {
  const owner = streamIn(streams, stream);
  if (owner === undefined || !Object.hasOwn(owner.events.entries, event.type)) return [];
  return owner.notices(event, settings);
};
