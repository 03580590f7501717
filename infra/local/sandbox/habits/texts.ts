/** Invented words for records: they name nobody. */
export const incidents = [
  ['Library corner', 'A picture search for a story showed something frightening.'],
  ['Computer room', 'A game with an advertisement for betting opened by itself.'],
  ['Year group tablets', 'A video site suggested a film that is not for children.'],
  ['Playground', 'Two pupils spoke of a dare that they had seen in a clip.'],
  ['At home', 'Messages in a game used the name of the school.'],
] as const;

export const actions = [
  'The tablet was closed, and the site was passed to IT support.',
  'The class talked about it the same afternoon.',
  'The family was telephoned.',
] as const;

export const worries = [
  'She is awake at night since a friend showed her a clip.',
  'He plays a game that is for older children.',
  'Somebody whom we do not know asked for a picture.',
] as const;

export const answers = [
  'We talked about it with the class, and will ask again next week.',
  'The family and the school look at the settings together.',
] as const;

export const questions = [
  'May a pupil bring a watch that takes pictures to the trip?',
  'May I use a poll from the web in my lesson?',
  'Who looks after the password of the class blog?',
] as const;
