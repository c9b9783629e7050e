/** Where it is written what a build spent its time on, from the root of the archive. */
export const profileFile = '.cache/profile.json';
