/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [devDependencies]
 *
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages by folder; `''` is the project
 */

/**
 * Reads the packages of a lock file. A text that is no lock file has none.
 *
 * @param {string} text
 * @returns {LockedPackages}
 */
export function parseLock(text) {
  try {
    return JSON.parse(text).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * What differs between two lock files, as `folder: 1.0.0 -> 2.0.0`.
 *
 * An optional package is there on one platform and missing on another, so only its version counts.
 *
 * @param {LockedPackages} before
 * @param {LockedPackages} after
 * @returns {readonly string[]}
 */
export function versionChanges(before, after) {
  const folders = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return folders.flatMap((folder) => {
    const [old, now] = [before[folder], after[folder]];
    if (folder === '' || old?.version === now?.version) return [];
    if (old === undefined || now === undefined) {
      const only = old ?? now;
      if (only?.optional || only?.devOptional) return [];
    }
    return [`${folder}: ${old?.version ?? 'absent'} -> ${now?.version ?? 'absent'}`];
  });
}

/**
 * Whether the lock file was made for these dependencies.
 *
 * @param {LockedPackages} lock
 * @param {Pick<LockedPackage, 'dependencies' | 'devDependencies'>} manifest the package.json
 */
export function isMadeFor(lock, manifest) {
  return ['dependencies', 'devDependencies'].every((kind) => {
    const key = /** @type {'dependencies' | 'devDependencies'} */ (kind);
    return sorted(lock['']?.[key]) === sorted(manifest[key]);
  });
}

/** @param {Readonly<Record<string, string>> | undefined} versions */
function sorted(versions) {
  return JSON.stringify(Object.entries(versions ?? {}).sort());
}
