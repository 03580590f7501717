/** Scenarios that tests and the demo act out, by their codes. */
export const scenarios: Readonly<Record<string, string>> = {
  S01: 'A teacher signs the agreement for staff; sending it again changes nothing.',
  S02: 'A parent who has signed borrows a laptop that is ready for it.',
  S03: 'The five fields of an incident’s log entry are filled in and signed, and the incident closes.',
  S04: 'What an onlooker sends by the school’s app arrives twice, and is one report, one incident, one entry in the log elsewhere and one alert.',
  S06: 'A pupil’s phone is searched for a listed reason; two people decide to keep an unlawful picture and to tell the police.',
  S09: 'A whole security check falls due after a fortnight where the policy says so, and never where it gives no number.',
  S07: 'A password falls due after its 90 days, once, and not at a school that states no age.',
  S12: 'An auditor replays the history of the policy, and what was so on any day.',
  S13: 'A loan is refused without a signature, on an old one, and without protections on the device.',
  S14: 'Two clerks lend one laptop at the same time; one of them is refused.',
  S15: 'A case of illegal content stays open until the police were considered by the right person and, where asked for, it is classified.',
  S17: 'The wifi is refused for a missing ground or purpose or by the wrong person, then granted for the visit alone.',
  S18: 'An exemption is refused out of turn, without words, for oneself, and where the school grants none.',
  S19: 'A device of one’s own is refused before IT support found it safe, by another than the headteacher, and an open stick.',
  S21: 'A work device is refused without the signature for it, and goes out with it.',
  S23: 'A picture stays in while one pupil has no answer or one adult withdrew; what is out has to be taken down once a consent is withdrawn.',
};
