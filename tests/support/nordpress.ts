/** Nordpress, a wire that there is not: as an editor would give it, and copy of it. */

/** The house as a JSON file holds it. */
export const nordpressFile = {
  name: 'nordpress',
  description: 'Nordpress, with its slugs and takes',
  envelope: {
    headers: ['^NORDPRESS/(?<category>[A-Z]{3,12})/(?<slug>[A-Z-]{3,40})$', '^TAKE (?<take>\\d{1,2})$'],
    tells: ['^NORDPRESS/(?<category>[A-Z]{3,12})/(?<slug>[A-Z-]{3,40})$'],
    trailers: ['^ENDS/$'],
  },
  borders: { opens: ['NORDPRESS/'], closes: ['ENDS/'] },
};

export const nordpressCopy = `NORDPRESS/ECONOMY/HARBOUR-DUES
TAKE 2

Harbour dues to fall by a tenth in spring

By Runa Sletten

OSMER, 12 Nov 2026 - The port of Osmer will cut its dues by a tenth from March, its board said on Thursday.

Ship owners had asked for twice as much. "It is a beginning," said their speaker, Arvid Holm.
ENDS/

NORDPRESS/SPORT/SKI-CUP
TAKE 1

Larkfield skiers win the cup for the third time

By Nils Aune

LARKFIELD, 12 Nov 2026 - The skiers of Larkfield won the cup on Thursday, a minute ahead of the team from Osmer.

The next race is in December.
ENDS/
`;
