import type { Random } from '../random.ts';

const given = `Ada Alba Amos Anouk Arlo Asha Aurel Beatrix Bela Bruno Cosima Dara Davit Delia Edda Elif Emrys
Esme Farah Finn Flora Gwen Hana Hugo Ines Iris Isaac Jana Jonah Juno Kaya Keir Lena Levi Linnea Lorcan Maeve Malik
Marta Mika Nadia Nell Nico Noor Odile Omar Orla Pavel Petra Priya Quinn Rafa Rhona Rosa Rufus Sami Selma Silas Sofi
Tamar Tariq Tilda Una Viggo Wren Xanthe Yara Yusuf Zeno Zora`.split(/\s+/);

const family = `Abernoth Akande Ashmere Balfrey Bexwith Birkland Brannoch Calderby Chukwuma Corvane Dallimore
Dasgupta Denholm Elvaston Faircote Fennimore Gallowey Garrodale Haldane Hathersby Ilesanmi Ingleby Jarrowby Kasprzak
Kelderton Kirkwell Lanyon Larwood Lindahl Maddern Marchwood Mbatha Merrifold Nakamura Netherby Norwell Oakhurst
Odunsi Ostrander Pargeter Pellworth Penrose Quarmby Rahimi Ravensworth Redfern Sallowby Santoro Selwyn Skelbeck
Stavely Tamworth Thackeray Tolland Underhay Vandermeer Verrault Wadsley Wexcombe Whitlow Wyndale Yarrow Yilmaz
Zabreski`.split(/\s+/);

/** Invented names, none given twice. */
export interface Names {
  /** @param as a family name that is shared @default - any */
  readonly next: (as?: string) => string;
  readonly family: () => string;
}

/** @param random where the choice comes from */
export const inventedNames = (random: Random): Names => {
  const taken = new Set<string>();
  const next = (as = random.pick(family)): string => {
    const name = `${random.pick(given)} ${as}`;
    if (taken.has(name)) return next();
    taken.add(name);
    return name;
  };
  return { next, family: () => random.pick(family) };
};
