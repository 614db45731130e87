// Makes a text smaller as long as it fails the same way.

/**
 * @param fails does the text still fail?
 * @param most tries
 */
export async function minimised(text, fails, most = 400) {
  let tries = 0;
  let parts = text.split(/(?<=\n)/);
  for (const split of [(whole) => whole.split(/(?<=\n)/), (whole) => whole.split('')]) {
    parts = split(parts.join(''));
    for (
      let size = Math.ceil(parts.length / 2);
      size >= 1 && tries < most;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      for (let at = 0; at < parts.length && tries < most; ) {
        const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
        tries++;
        if (rest.length > 0 && (await fails(rest.join('')))) parts = rest;
        else at += size;
      }
    }
  }
  return parts.join('');
}
