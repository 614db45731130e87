/**
 * What tells a place from a name when neither stands in capitals. Facts of geography, not of a house.
 * A missing city costs nothing where the copy writes it in capitals, as nearly all copy does.
 */

// biome-ignore format: read as a text
/** Cities that stand often and alone in datelines, as English spells them, lower case. Other languages have their own (`cities`). */
export const cities: readonly string[] = [
  'abu dhabi', 'addis ababa', 'amman', 'ankara', 'athens', 'atlanta', 'baghdad', 'bangkok', 'beijing', 'beirut',
  'belgrade', 'berlin', 'bogota', 'boston', 'brussels', 'bucharest', 'budapest', 'buenos aires', 'cairo',
  'canberra', 'caracas', 'chicago', 'copenhagen', 'dakar', 'damascus', 'dallas', 'delhi', 'denver', 'detroit',
  'dhaka', 'doha', 'dubai', 'dublin', 'gaza', 'geneva', 'hanoi', 'harare', 'havana', 'helsinki', 'hong kong',
  'honolulu', 'houston', 'islamabad', 'istanbul', 'jakarta', 'jerusalem', 'johannesburg', 'kabul', 'khartoum',
  'kiev', 'kuala lumpur', 'kyiv', 'lagos', 'las vegas', 'lima', 'lisbon', 'london', 'los angeles', 'madrid',
  'manila', 'melbourne', 'mexico city', 'miami', 'montreal', 'moscow', 'mumbai', 'nairobi', 'new delhi', 'new york',
  'oslo', 'ottawa', 'panama city', 'paris', 'philadelphia', 'phoenix', 'prague', 'pretoria', 'quito', 'rabat',
  'rio de janeiro', 'riyadh', 'rome', 'saint petersburg', 'san diego', 'san francisco', 'san salvador', 'santiago',
  'sao paulo', 'são paulo', 'sarajevo', 'seattle', 'seoul', 'shanghai', 'singapore', 'sofia', 'st. louis',
  'st. petersburg', 'stockholm', 'sydney', 'taipei', 'tehran', 'tel aviv', 'the hague', 'tokyo', 'toronto',
  'tripoli', 'tunis', 'united nations', 'vatican city', 'vienna', 'warsaw', 'washington', 'wellington', 'zagreb',
  'zurich',
];

// biome-ignore format: read as a text
/** Words that open a place's name and hardly ever a person's, lower case. */
export const placeOpeners: readonly string[] = [
  'cape', 'east', 'el', 'fort', 'ft.', 'great', 'la', 'lake', 'las', 'little', 'los', 'lower', 'mount', 'mt.', 'new',
  'north', 'port', 'puerto', 'rio', 'saint', 'san', 'santa', 'sao', 'são', 'south', 'st.', 'the', 'upper', 'west',
];

// biome-ignore format: read as a text
/** What stands behind a city and a comma, lower case and without full stops: states as news writes them, and countries. */
const regions: readonly string[] = [
  'ala', 'alabama', 'alaska', 'ariz', 'arizona', 'ark', 'arkansas', 'calif', 'california', 'colo', 'colorado',
  'conn', 'connecticut', 'dc', 'del', 'delaware', 'fla', 'florida', 'ga', 'georgia', 'hawaii', 'idaho', 'ill',
  'illinois', 'ind', 'indiana', 'iowa', 'kan', 'kansas', 'kentucky', 'ky', 'la', 'louisiana', 'maine', 'maryland',
  'mass', 'massachusetts', 'md', 'mich', 'michigan', 'minn', 'minnesota', 'miss', 'mississippi', 'missouri', 'mo',
  'mont', 'montana', 'nc', 'nd', 'neb', 'nebraska', 'nev', 'nevada', 'new hampshire', 'new jersey', 'new mexico',
  'new york', 'nh', 'nj', 'nm', 'north carolina', 'north dakota', 'ny', 'ohio', 'okla', 'oklahoma', 'ore', 'oregon',
  'pa', 'pennsylvania', 'rhode island', 'ri', 'sc', 'sd', 'south carolina', 'south dakota', 'tenn', 'tennessee',
  'texas', 'tx', 'ca', 'utah', 'va', 'vermont', 'virginia', 'vt', 'wash', 'washington', 'west virginia', 'wis',
  'wisconsin', 'wva', 'wyo', 'wyoming', 'alberta', 'british columbia', 'manitoba', 'nova scotia', 'ontario',
  'quebec', 'saskatchewan', 'argentina', 'australia', 'austria', 'belgium', 'brazil', 'canada', 'chile', 'china',
  'colombia', 'cuba', 'denmark', 'egypt', 'england', 'finland', 'france', 'germany', 'ghana', 'greece', 'haiti',
  'hungary', 'india', 'indonesia', 'iran', 'iraq', 'ireland', 'israel', 'italy', 'japan', 'jordan', 'kenya',
  'lebanon', 'libya', 'malaysia', 'mexico', 'morocco', 'nepal', 'netherlands', 'new zealand', 'nigeria',
  'northern ireland', 'norway', 'pakistan', 'peru', 'philippines', 'poland', 'portugal', 'romania', 'russia',
  'saudi arabia', 'scotland', 'somalia', 'south africa', 'south korea', 'spain', 'sudan', 'sweden', 'switzerland',
  'syria', 'taiwan', 'thailand', 'tunisia', 'turkey', 'ukraine', 'united kingdom', 'uk', 'venezuela', 'vietnam',
  'wales', 'yemen', 'zimbabwe',
];

let regionSet: ReadonlySet<string> | null = null;

/** Whether a text, in small letters and without full stops, is one of the states and countries. */
export function isRegionName(small: string): boolean {
  regionSet ??= new Set(regions);
  return regionSet.has(small);
}
