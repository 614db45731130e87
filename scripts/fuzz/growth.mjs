// Does time grow in line? A piece of a text is repeated, twice as often each time, and the processor's time compared.

/** In milliseconds: shorter times say little. */
const TELLING = 60;
/** Twice the text may take this many times as long, twice in a row; the square takes four. */
const LIMIT = 3;
/** In UTF-16 units. */
const LARGEST = 40_000;

/** The least processor time of some readings, in milliseconds: what else the machine does counts little. */
function least(read, text, times) {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const started = process.cpuUsage();
    read(text);
    const { user } = process.cpuUsage(started);
    best = Math.min(best, user / 1000);
    if (best < TELLING / 4) return best;
  }
  return best;
}

/**
 * The text in which time grows faster, or null.
 * @param read reads a text
 * @param textOf a text with the piece repeated so many times
 */
export function overgrown(read, textOf, length) {
  const times = [];
  // From a few on: the sixth power of many ends never.
  for (let count = Math.max(1, Math.floor(16 / length)); count * length <= LARGEST; count *= 2) {
    const text = textOf(count);
    let time = least(read, text, 1);
    const grows = () =>
      time > TELLING && times.length > 1 && time > LIMIT * times.at(-1) && times.at(-1) > LIMIT * times.at(-2);
    if (grows()) time = Math.min(time, least(read, text, 3));
    if (grows()) return { text, times: [...times, time] };
    times.push(Math.max(time, 0.5));
  }
  return null;
}
