/** Which module belongs into the chunk that every run loads. The bundler places the others. */

/** In UTF-16 units of source: another file to open costs more than so much that may not be needed. */
const SMALL = 5000;
/** So many chunks must need a small module. */
const MANY = 3;

/**
 * Places modules: what the entry imports is in its chunk, and so is what is small and of many chunks. What has the entry's
 * code has it already loaded, so that nothing of it is anywhere else.
 * @param entry name of the chunk
 * @param apart modules that are chunks of their own whoever imports them
 * @returns a name for the bundler's groups: the entry's, or null
 */
export function placing(entry, apart) {
  const places = new Map();

  function isCommon(id, infoOf) {
    if (!places.has(id)) {
      // Modules that import each other are looked at once.
      places.set(id, true);
      places.set(id, !apart.has(id) && decide(infoOf(id), infoOf));
    }
    return places.get(id);
  }

  function decide({ id, code, importedIds }, infoOf) {
    const roots = rootsOf(id, infoOf).filter((root) => !apart.has(root));
    if (roots.some((root) => infoOf(root).isEntry)) return true;
    // A module of Node's that no run needs would be loaded with it.
    const small = code !== null && !id.includes('node_modules') && code.length <= SMALL && roots.length >= MANY;
    return small && importedIds.every((one) => isCommon(one, infoOf));
  }

  return (id, graph) => {
    const infoOf = (one) => graph.getModuleInfo(one);
    if (id === RUNTIME || isCommon(id, infoOf)) return entry;
    return hostOf(rootsOf(id, infoOf));
  };
}

/** A chunk that is loaded by another alone: what both need is in that one, and in no third. */
const guests = [{ host: 'src/read/model/unframed.ts', guest: 'src/read/model/hinted.ts' }];

/** The name of the chunk that holds what is of these roots; null where the bundler places it. */
function hostOf(roots) {
  const paths = roots.map((root) => root.replaceAll('\\', '/'));
  const found = guests.find(
    ({ host, guest }) =>
      paths.some((path) => path.endsWith(host)) && paths.every((path) => path.endsWith(host) || path.endsWith(guest)),
  );
  return found?.host ?? null;
}

/** The chunks' first modules from which one is imported, itself included. */
function rootsOf(id, infoOf) {
  const seen = new Set([id]);
  for (const one of seen) for (const importer of infoOf(one).importers) seen.add(importer);
  return [...seen].filter((one) => infoOf(one).isEntry || infoOf(one).dynamicImporters.length > 0);
}

/** What the bundler's own code needs. */
export const RUNTIME = '\0rolldown/runtime.js';
