type Fields = Readonly<Record<string, unknown>>;

/** A message as it came, without what a queue and the bus put around an event. */
export interface Unwrapped {
  readonly event: Fields;
  /** Delivered again on request: a replay of the bus's archive, or of the trust to one subscriber. */
  readonly isReplay: boolean;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

const decoder = new TextDecoder('utf-8', { fatal: true });

const parsed = (message: unknown): unknown => {
  if (message instanceof Uint8Array) return parsed(decoder.decode(message));
  return typeof message === 'string' ? JSON.parse(message) : message;
};

/** Of a queue: `body` to a function, `Body` to who receives by the SDK. */
const outOfQueue = (message: Fields): unknown => message['body'] ?? message['Body'] ?? message;

const REPLAY = 'daybook-replay';
/** Of the event itself, wherever it comes from. */
const REPLAY_OF_EVENT = 'daybookreplay';

/** What a queue says of its message, to a function or by the SDK. */
const isMarkedInQueue = ({ messageAttributes, MessageAttributes }: Fields): boolean =>
  [messageAttributes, MessageAttributes].some((one) => isObject(one) && REPLAY in one);

/** What the bus says: of a replay of its archive by name, of one to a subscriber among the resources. */
const isMarkedOnBus = (content: Fields): boolean => {
  const resources: unknown = content['resources'];
  const marks: readonly unknown[] = Array.isArray(resources) ? resources : [];
  return 'replay-name' in content || marks.some((mark) => String(mark).startsWith(`${REPLAY}:`));
};

/**
 * The event in a message: of the feed or a webhook as it is, of the bus in `detail`, of a queue in its body; as
 * an object, a text or bytes. Null where there is none.
 */
export const unwrapped = (message: unknown): Unwrapped | null => {
  try {
    const outer = parsed(message);
    if (!isObject(outer)) return null;
    const content = parsed(outOfQueue(outer));
    if (!isObject(content)) return null;
    const isOfBus = 'detail-type' in content;
    const event = isOfBus ? content['detail'] : content;
    if (!isObject(event)) return null;
    const isMarked = REPLAY_OF_EVENT in event || isMarkedInQueue(outer);
    return { event, isReplay: isMarked || (isOfBus && isMarkedOnBus(content)) };
  } catch {
    return null;
  }
};
