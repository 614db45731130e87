/** Addresses of the web where a file is meant: nothing is fetched, and “no such file” would not say so. */

/** Whether it is an address, rather than a path. */
function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** Why there is no such file, and the way out. */
export function missing(name: string): string {
  return isAddress(name)
    ? 'an address: wirecopy fetches nothing; pipe the page in (curl -L ADDRESS | wirecopy --from html)'
    : 'no such file: check its name, and the folder you are in';
}
